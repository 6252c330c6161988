internal import Design
internal import Identity
internal import Web
internal import Wording

/// A sheet to print and put up: what the log is, and where a person can join.
///
/// It says what every peer is promised, and there is nothing on it that is not for everybody. At its
/// foot are strips to tear off, so that nobody has to stand before it and write.
struct SheetPage: Component {
  let shell: Shell
  let model: Model

  /// What the sheet says.
  struct Model: Equatable, Sendable {
    let programme: String
    let project: Places.Project
    /// The address for joining, as people type it.
    let joining: String
  }

  /// How many strips fit on the foot of a sheet.
  static let strips = 8

  /// An address as people type it: browsers add `https://` themselves.
  static func typed(_ address: String) -> String {
    String(address.trimmingPrefix("https://").trimmingPrefix("http://"))
  }

  private var words: Words { shell.words }

  var view: some HTML {
    Page(
      shell, title: words[.sheetTitle, ["project": model.project.name]], back: back,
      readers: words[.sheetReaders]
    ) {
      p(.class("screen-only")) { words[.sheetPrint] }
      article(.class("sheet")) {
        h1 { model.project.name }
        p(.class("call")) { words[.sheetCall] }
        p {
          words[
            .sheetText, ["project": model.project.name, "programme": model.programme]]
        }
        p { words[.sheetPromise] }
        p(.class("how")) {
          span { words[.sheetHow] }
          strong(.dir("ltr")) { model.joining }
          span { words[.sheetChoose, ["project": model.project.name]] }
        }
        p { words[.sheetPaper] }
        ul(.class("strips"), .aria(.hidden, "true")) {
          for _ in 0..<Self.strips {
            li {
              span {
                b { model.project.name }
                br()
                code(.dir("ltr")) { model.joining }
              }
            }
          }
        }
      }
    }
  }

  private var back: Shell.Link {
    Shell.Link(
      words[.backTo, ["place": model.project.name]],
      ProgrammeRoute.project(model.project.key).address)
  }
}
