internal import Design
internal import Identity
internal import Web
internal import Wording

/// The slips of a batch, to print and cut: each has an ID and how to begin, and nothing else.
///
/// A slip says neither where it came from nor what it is for, so that one that is lost tells nothing.
struct SlipsPage: Component {
  let shell: Shell
  let project: Places.Project
  let ids: [String]
  /// Where an ID is given, as people type it.
  let entrance: String

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: words[.slipsTitle],
      back: Shell.Link(words[.idsTitle], ProgrammeRoute.ids(project.key).address),
      readers: words[.idsReaders]
    ) {
      h1(.class("screen-only")) { words[.slipsTitle] }
      p(.class("screen-only")) { words[.slipsText] }
      ul(.class("slips")) {
        for id in ids {
          li {
            span { words[.slipBegin] }
            b(.dir("ltr")) { entrance }
            span { words[.slipType] }
            code(.dir("ltr")) { id }
          }
        }
      }
    }
  }
}
