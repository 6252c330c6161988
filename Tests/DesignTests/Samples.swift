import Web
import Wording

@testable import Design

/// Pages as the tests draw them.
enum Samples {
  static func shell(_ tag: String) throws -> Shell {
    let words = try Content.words(tag)
    return Shell(
      Frame(
        words: words, crisis: try Content.crisis(),
        exit: Address(outside: "https://www.bbc.co.uk/weather"),
        assets: Assets(
          stylesheet: "/kith.css", script: "/kith.js", icon: "/favicon.svg")),
      languages: [
        .init(.english, name: "English", "/gallery-en.html"),
        .init(Language(rawValue: "ur"), name: "اردو", "/gallery-ur.html"),
      ],
      navigation: [
        .init(words["gallery.nav.log"], "/design", isCurrent: true),
        .init(words["gallery.nav.mirror"], "/design"),
        .init(words["gallery.nav.about"], "/design"),
      ],
      signOut: .init("/sign-out", carrying: ["token": "none"]))
  }

  static func gallery(_ tag: String) throws -> String {
    GalleryPage(try shell(tag)).rendered()
  }
}
