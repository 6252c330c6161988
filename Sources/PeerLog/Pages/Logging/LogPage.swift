internal import Design
internal import Instruments
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
    /// Which log is due.
    var due: LogOccasion
    /// Its versions, the full one first; one if there is no choice.
    var versions: [Version]
    /// What was typed.
    var typed: Typed
    /// What is wrong with the day.
    var problem: String?
    /// Whether the person has joined; a log sent before joining waits.
    var hasJoined: Bool

    /// A version as the page offers it.
    struct Version: Sendable, Equatable {
      var title: String
      var minutes: Int?
    }

    /// A draft as the page shows it.
    struct OpenDraft: Sendable, Equatable {
      var key: LogKey
      var begun: Day
      var step: String
      /// The part it has come to, from 1, and how many there are.
      var part: Int
      var parts: Int
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
      p(.class("lead")) { words[model.due == .quarterly ? .logLeadQuarterly : .logLead] }
      if !model.hasJoined {
        Notice(.info) { p { words[.logUnregistered] } }
      }
      for draft in model.drafts {
        OpenDraftCard(words: words, carrying: carrying, draft: draft)
      }
      if !model.drafts.isEmpty { h2 { words[.logNewTitle] } }
      PostForm(to: PeerLogRoute.log.address, carrying: once) {
        if model.versions.count > 1 { length }
        DayField(
          Self.dayField, label: words[.logDayLabel], hint: words[.logDayHint],
          error: model.problem, value: model.typed.day)
        Disclosure(words[.logMore], isOpen: model.typed.isHelped || model.typed.isLast) {
          TickField(
            Self.helpedField, label: words[.logHelped], hint: words[.logHelpedHint],
            isTicked: model.typed.isHelped)
          TickField(
            Self.lastField, label: words[.logLast], hint: words[.logLastHint],
            isTicked: model.typed.isLast)
        }
        Actions {
          Button(words[.logBegin])
          Button(words[.logBeginWhole], .secondary, name: "on", value: "one-page")
        }
        OtherLanguages(languages)
      }
    }
  }

  /// Full or shorter, each with about how long it takes.
  private var length: some HTML {
    let choices = zip(LogLength.allCases, model.versions).map { length, version in
      Choice(
        length.rawValue, words[length == .full ? .logFull : .logShort],
        hint: version.minutes.map {
          words[length == .full ? .logMinutes : .logMinutesShort, ["minutes": String($0)]]
        })
    }
    return ChoiceList(
      LengthSwitch.field, legend: words[.logLength], choices: choices,
      chosen: (model.typed.length ?? .full).rawValue)
  }

  static let dayField = "day"
  static let helpedField = "helped"
  static let lastField = "last"
}

/// A log that has been begun, to go on with or to throw away.
private struct OpenDraftCard: Component {
  let words: Words
  let carrying: Fields
  let draft: LogPage.Model.OpenDraft

  var view: some HTML {
    Card(words[.logContinueTitle]) {
      p {
        words[
          .logContinueText,
          [
            "day": words.written(draft.begun), "part": String(draft.part),
            "parts": String(draft.parts),
          ]]
      }
      Actions {
        ButtonLink(words[.logContinueAction], PeerLogRoute.step(draft.key, draft.step).address)
        PostForm(to: PeerLogRoute.discard(draft.key).address, carrying: carrying) {
          Button(words[.logContinueDiscard], .quiet)
        }
      }
    }
  }
}
