public import Web
internal import Wording

/// A whole page: the shell around one content.
///
/// The content begins with the page's only `h1`. WCAG 2.4.2 (page titled), 3.1.1 (language of page),
/// 1.3.1 (landmarks), 3.3.1 (a page that came back with errors says so in its title).
public struct Page<Content: HTML>: Component {
  let shell: Shell
  let title: String
  let width: PageWidth
  let back: Shell.Link?
  let readers: String?
  let hasErrors: Bool
  let content: Content

  /// A page named `title` in the browser's tab.
  ///
  /// `back` is the link above the content. `readers` says who can read what is on the page; every page
  /// that shows a person's words has it. `hasErrors` is for a form that came back.
  public init(
    _ shell: Shell, title: String, width: PageWidth = .reading, back: Shell.Link? = nil,
    readers: String? = nil, hasErrors: Bool = false, @HTMLBuilder content: () -> Content
  ) {
    self.shell = shell
    self.title = title
    self.width = width
    self.back = back
    self.readers = readers
    self.hasErrors = hasErrors
    self.content = content()
  }

  /// Where the skip link leads.
  ///
  /// The shell's own ids begin with `kith-`, so that no field of a form has the same.
  static var mainID: String { "kith-main" }

  public var view: some HTML {
    let language = shell.words.language
    Markup("<!doctype html>")
    html(.lang(language.rawValue), .dir(language.direction.rawValue)) {
      head {
        meta(.fixed("charset", "utf-8"))
        Element("title", [], Text(fullTitle))
        shell.frame.links
      }
      body {
        shell.frame.bar
        Menu(shell: shell)
        Element(
          "main",
          [
            .id(Self.mainID), .init("class", width == .wide ? "wide" : nil),
            .fixed("tabindex", "-1"),
          ],
          inside)
        footer(.class("foot")) {
          shell.frame.help
          p(.class("about-kith")) { shell.words[.footerLine] }
        }
      }
    }
  }

  private var fullTitle: String {
    let name = hasErrors ? shell.words[.titleWithErrors, ["title": title]] : title
    return name == shell.words[.kith] ? name : "\(name) - \(shell.words[.kith])"
  }

  @HTMLBuilder private var inside: some HTML {
    if let back {
      a(.class("back"), .href(back.address)) { back.text }
    }
    content
    if let readers { WhoCanRead(readers) }
  }
}

/// How wide the content of a page may grow.
public enum PageWidth: Sendable {
  /// One comfortable column, for reading and for forms.
  case reading
  /// The whole sheet, for tables and figures side by side.
  case wide
}
