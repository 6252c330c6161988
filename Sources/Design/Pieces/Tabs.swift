public import Web

/// Several views of one thing, each a page of its own.
///
/// They look like tabs and are links, so that they work without a script, can be kept as bookmarks, and
/// the browser's way back leads where one expects. WCAG 2.4.8 (location).
public struct Tabs: Component {
  let name: String
  let links: [Shell.Link]

  /// The views; `name` says to a screen reader what they are views of.
  public init(_ name: String, _ links: [Shell.Link]) {
    self.name = name
    self.links = links
  }

  public var view: some HTML {
    nav(.class("tabs"), .aria(.label, name)) {
      ul {
        for link in links {
          li {
            a(.href(link.address), .aria(.current, link.isCurrent ? "page" : nil)) { link.text }
          }
        }
      }
    }
  }
}
