public import Web
internal import Wording

/// Every component in every state, on one page.
///
/// For whoever builds a page or reviews the looks; in demonstration mode it is at `/design`. Its words are
/// in `gallery.json`, and a test sees to it that none is missing.
public struct GalleryPage: Component {
  let shell: Shell

  /// The gallery inside `shell`; its links all lead to the page itself.
  public init(_ shell: Shell) { self.shell = shell }

  public var view: some HTML {
    let words = shell.words
    Page(
      shell, title: words["gallery.title"], back: .init(words["gallery.back"], "/design"),
      readers: words["gallery.readers"]
    ) {
      Opening(words["gallery.title"], .talking) {
        p(.class("lead")) { words["gallery.intro"] }
      }
      GalleryDrawings(words: words)
      GalleryType(words: words)
      GalleryNotices(words: words)
      GalleryFields(words: words)
      GalleryChoices(words: words)
      GalleryMonth(words: words)
      GalleryWay(words: words)
      GalleryPieces(words: words)
      GalleryFigures(words: words)
      GalleryIntervals(words: words)
      GalleryCounts(words: words)
    }
  }
}

/// One part of the gallery under its heading.
struct GallerySection<Content: HTML>: Component {
  let title: String
  let content: Content

  init(_ title: String, @HTMLBuilder content: () -> Content) {
    self.title = title
    self.content = content()
  }

  var view: some HTML {
    section(.class("gallery")) {
      h2 { title }
      content
    }
  }
}
