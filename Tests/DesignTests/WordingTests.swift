import Testing
import Wording

@testable import Design

@Suite("The words of Design")
struct DesignWordingTests {
  @Test("Every phrase of the components is in English, and none is there for nothing")
  func phrases() throws {
    let keys = try Content.catalogue().keys(in: .english).filter { $0.hasPrefix("design.") }
    #expect(Set(DesignPhrases.allPhrases.map(\.key)) == keys)
  }

  @Test("Urdu has the same phrases with the same values in them")
  func urdu() throws {
    let catalogue = try Content.catalogue()
    let english = catalogue.words(in: .english)
    let urdu = catalogue.words(in: Language(rawValue: "ur"))
    let keys = catalogue.keys(in: .english)
    #expect(keys == catalogue.keys(in: Language(rawValue: "ur")))
    for key in keys {
      #expect(values(in: english[Phrase(key)]) == values(in: urdu[Phrase(key)]), "\(key)")
    }
  }

  @Test(
    "The gallery shows no key in place of words, and every word it has", arguments: ["en", "ur"])
  func gallery(tag: String) throws {
    let page = try Samples.gallery(tag)
    #expect(page.firstMatch(of: />(?:design|gallery)\.[a-z.0-9-]+</) == nil)
    let words = try Content.words(tag)
    for key in try Content.catalogue().keys(in: .english) where key.hasPrefix("gallery.") {
      #expect(page.contains(escaped(words[Phrase(key)])), "\(key)")
    }
  }

  @Test("The Urdu files say that a native speaker has to read them")
  func review() throws {
    for name in ["design.json", "gallery.json"] {
      let lines = try Content.text("wording/ur/\(name)").split(separator: "\n")
      #expect(lines.dropFirst().first?.contains("\"_review\"") == true, "\(name)")
    }
  }

  private func values(in text: String) -> Set<String> {
    Set(text.matches(of: /\{([a-z]+)\}/).map { String($0.1) })
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("'", with: "&#39;").replacing("\"", with: "&quot;")
  }
}
