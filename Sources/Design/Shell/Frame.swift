public import Web
public import Wording

/// The parts of the shell that are the same on every page in a language, written once.
///
/// Made at start, one for each language. It keeps the words too, because whoever has the frame needs
/// them.
public struct Frame: Sendable {
  let words: Words
  let links: Prepared
  let bar: Prepared
  let help: Prepared

  /// Writes the frame of the language of `words`.
  ///
  /// `home` is where the mark leads, `exit` the page that the quick exit opens instead of Kith, and
  /// `crisis` the people to turn to in the programme's country.
  public init(
    words: Words, crisis: [CrisisContact], exit: Address, home: Address = "/", assets: Assets
  ) {
    self.words = words
    links = Prepared { HeadLinks(assets: assets) }
    bar = Prepared {
      SkipLink(words: words)
      TopBar(words: words, home: home, exit: exit)
    }
    help = Prepared { CrisisHelp(words: words, contacts: crisis) }
  }
}

/// The lines of the head that never change: size on phones, colour schemes, look and script.
private struct HeadLinks: Component {
  let assets: Assets

  var view: some HTML {
    meta(.name("viewport"), .fixed("content", "width=device-width, initial-scale=1"))
    meta(.name("color-scheme"), .fixed("content", "light dark"))
    meta(.name("robots"), .fixed("content", "noindex"))
    link(.fixed("rel", "stylesheet"), .href(assets.stylesheet))
    link(.fixed("rel", "icon"), .href(assets.icon), .type("image/svg+xml"))
    Element("script", [.src(assets.script), .flag("defer")], NoHTML())
  }
}
