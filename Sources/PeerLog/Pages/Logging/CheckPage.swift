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

  let shell: Shell
  let carrying: Fields
  let key: LogKey
  let parts: [Part]
  /// Answers to questions that this version does not ask.
  let aside: [Part.Answer]

  private var words: Words { shell.words }

  var view: some HTML {
    let isEmpty = parts.allSatisfy(\.given.isEmpty)
    Page(shell, title: words[.checkTitle], readers: words[.readNobody]) {
      h1 { words[.checkTitle] }
      p(.class("lead")) { words[isEmpty ? .checkNone : .checkLead] }
      for part in parts { CheckedPart(words: words, key: key, part: part) }
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

/// What was answered on a step, how much was skipped, and the way back there.
private struct CheckedPart: Component {
  let words: Words
  let key: LogKey
  let part: CheckPage.Part

  var view: some HTML {
    section(.class("checked")) {
      h2 { part.title }
      if !part.given.isEmpty {
        Facts(part.given.map { Facts.Fact($0.question, $0.answer ?? "") })
      }
      if let skipped { p(.class("hint")) { skipped } }
      a(.href(PeerLogRoute.step(key, part.step).address)) {
        words[.checkChange]
        span(.class("unseen")) { " (\(part.title))" }
      }
    }
  }

  private var skipped: String? {
    let count = part.answers.count - part.given.count
    if count == 0 { return nil }
    return part.given.isEmpty ? words[.checkLeftOutAll] : words.count(.checkLeftOut, count)
  }
}
