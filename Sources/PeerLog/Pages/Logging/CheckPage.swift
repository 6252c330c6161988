internal import Design
internal import Instruments
internal import Storage
internal import Web
internal import Wording

/// A last look before sending, with a way back to every step.
struct CheckPage: Component {
  /// The answers of one step, as a person reads them.
  struct Part: Sendable, Equatable {
    /// The step's id and title.
    var step: String
    var title: String
    /// Each question with its answer.
    var answers: [Answer]

    /// One question and its answer; `nil` if it was skipped.
    struct Answer: Sendable, Equatable {
      var question: String
      var answer: String?
    }
  }

  let shell: Shell
  let carrying: Fields
  let key: LogKey
  let parts: [Part]

  private var words: Words { shell.words }

  var view: some HTML {
    let isEmpty = parts.allSatisfy { $0.answers.allSatisfy { $0.answer == nil } }
    Page(shell, title: words[.checkTitle], readers: words[.readNobody]) {
      h1 { words[.checkTitle] }
      p(.class("lead")) { words[isEmpty ? .checkNone : .checkLead] }
      for part in parts {
        section(.class("checked")) {
          h2 { part.title }
          Facts(part.answers.map { Facts.Fact($0.question, $0.answer ?? words[.checkSkipped]) })
          a(.href(PeerLogRoute.step(key, part.step).address)) {
            words[.checkChange]
            span(.class("unseen")) { " (\(part.title))" }
          }
        }
      }
      PostForm(to: PeerLogRoute.check(key).address, carrying: carrying) {
        Actions { Button(words[.checkSend]) }
      }
    }
  }
}
