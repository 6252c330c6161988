internal import Design
internal import Instruments
internal import Storage
internal import Time
internal import Web
internal import Wording

/// One log of a person's own, in words, with what stood there before it was changed.
struct MonthPage: Component {
  /// What the page shows.
  struct Model: Sendable {
    let key: LogKey
    let day: Day
    /// When and how it was sent.
    let facts: [Fact]
    /// The steps with their answers; none if its questions are no longer asked.
    var parts: [CheckPage.Part] = []
    /// Whose words the questions are in.
    var rights: [Rights] = []
    /// What was changed, the first change first.
    let history: [Earlier]

    /// Something known about the log.
    struct Fact: Sendable {
      let name: String
      let value: String

      init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
    }

    /// What stood there until a change.
    struct Earlier: Sendable {
      let made: Day
      let before: [CheckPage.Part.Answer]
    }
  }

  let shell: Shell
  let model: Model

  private var words: Words { shell.words }

  var view: some HTML {
    let title = words[.monthTitle, ["day": words.written(model.day)]]
    Design.Page(
      shell, title: title, back: .init(words[.mirrorTitle], PeerLogRoute.mirror.address),
      readers: words[.readYou]
    ) {
      h1 { title }
      p(.class("lead")) { words[model.parts.isEmpty ? .monthUnknown : .monthLead] }
      Facts(model.facts.map { Facts.Fact($0.name, $0.value) })
      if let last = model.history.last {
        Notice { p { words[.monthChanged, ["day": words.written(last.made)]] } }
      }
      for part in model.parts {
        section(.class("checked")) {
          h2 { part.title }
          Facts(part.answers.map { Facts.Fact($0.question, $0.answer ?? words[.checkSkipped]) })
          a(.href(OwnRoute.change(model.key, part.step).address)) {
            words[.checkChange]
            span(.class("unseen")) { " (\(part.title))" }
          }
        }
      }
      if !model.history.isEmpty { earlier }
      Actions {
        ButtonLink(words[.monthChangeDay], OwnRoute.day(model.key).address, .secondary)
        ButtonLink(words[.takeOutTitle], OwnRoute.takeOut(model.key).address, .quiet)
      }
      WordingNote(words, model.rights)
    }
  }

  private var earlier: some HTML {
    Disclosure(words[.monthBefore]) {
      for change in model.history {
        section {
          h2 { words[.monthBeforeUntil, ["day": words.written(change.made)]] }
          Facts(change.before.map { Facts.Fact($0.question, $0.answer ?? words[.checkSkipped]) })
        }
      }
    }
  }
}
