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

    /// The questions that were answered.
    var given: [Answer] { answers.filter { $0.answer != nil } }
  }

  /// The steps of one part of the log.
  struct Group: Sendable, Equatable {
    var title: String
    var parts: [Part]
  }

  let shell: Shell
  let carrying: Fields
  let key: LogKey
  /// The parts of the log, each with its steps.
  let groups: [Group]
  /// Answers to questions that this version does not ask.
  let aside: [Part.Answer]

  private var words: Words { shell.words }

  var view: some HTML {
    let isEmpty = groups.allSatisfy { $0.parts.allSatisfy(\.given.isEmpty) }
    Page(shell, title: words[.checkTitle], readers: words[.readNobody]) {
      h1 { words[.checkTitle] }
      p(.class("lead")) { words[isEmpty ? .checkNone : .checkLead] }
      for group in groups {
        CheckedSection(words: words, key: key, title: group.title, parts: group.parts)
      }
      if !aside.isEmpty { asideAnswers }
      PostForm(to: PeerLogRoute.check(key).address, carrying: carrying) {
        Actions {
          Button(words[.checkSend])
          ButtonLink(words[.stepStop], PeerLogRoute.saved(key).address, .quiet)
        }
      }
    }
  }

  /// What stays with the log although its version does not ask for it; one press leaves it out.
  private var asideAnswers: some HTML {
    section(.class("checked")) {
      h2 { words[.checkAsideTitle] }
      p { words[.checkAsideText] }
      Facts(aside.map { Facts.Fact($0.question, $0.answer ?? "") })
      PostForm(to: PeerLogRoute.check(key).address, carrying: carrying) {
        Button(words[.checkAsideDrop], .quiet, name: Self.goField, value: "drop")
      }
    }
  }

  static let goField = "go"
}
