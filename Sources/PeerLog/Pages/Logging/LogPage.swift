internal import Design
internal import Storage
internal import Time
internal import Web
internal import Wording

/// Where a log begins, or where one that has been begun is taken up again.
struct LogPage: Component {
  /// What the page shows.
  struct Model: Sendable, Equatable {
    /// The drafts that can be continued; none for somebody who came with the ID alone.
    var drafts: [OpenDraft] = []
    /// The day typed.
    var day: String
    /// What is wrong with it.
    var problem: String?
    /// Whether the person has joined; a log sent before joining waits.
    var hasJoined: Bool

    /// A draft as the page shows it.
    struct OpenDraft: Sendable, Equatable {
      var key: LogKey
      var begun: Day
      var step: String
    }
  }

  let shell: Shell
  /// What a form carries that changes a draft.
  let carrying: Fields
  /// What the form carries that begins one.
  let once: Fields
  let languages: [OtherLanguages.Entry]
  let model: Model

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = model.problem.map { [FieldError(Self.dayField, $0)] } ?? []
    Page(shell, title: words[.logTitle], readers: words[.readNobody], hasErrors: !errors.isEmpty) {
      ErrorSummary(words, errors)
      h1 { words[.logTitle] }
      p(.class("lead")) { words[.logLead] }
      if !model.hasJoined {
        Notice(.info) { p { words[.logUnregistered] } }
      }
      for draft in model.drafts {
        OpenDraftCard(words: words, carrying: carrying, draft: draft)
      }
      if !model.drafts.isEmpty { h2 { words[.logNewTitle] } }
      PostForm(to: PeerLogRoute.log.address, carrying: once) {
        DayField(
          Self.dayField, label: words[.logDayLabel], hint: words[.logDayHint],
          error: model.problem, value: model.day)
        Actions {
          Button(words[.logBegin])
          Button(words[.logBeginWhole], .secondary, name: "on", value: "one-page")
        }
        OtherLanguages(languages)
      }
    }
  }

  static let dayField = "day"
}

/// A log that has been begun, to go on with or to throw away.
private struct OpenDraftCard: Component {
  let words: Words
  let carrying: Fields
  let draft: LogPage.Model.OpenDraft

  var view: some HTML {
    Card(words[.logContinueTitle]) {
      p { words[.logContinueText, ["day": words.written(draft.begun)]] }
      Actions {
        ButtonLink(words[.logContinueAction], PeerLogRoute.step(draft.key, draft.step).address)
        PostForm(to: PeerLogRoute.discard(draft.key).address, carrying: carrying) {
          Button(words[.logContinueDiscard], .quiet)
        }
      }
    }
  }
}
