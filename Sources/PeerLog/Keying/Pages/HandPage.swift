internal import Design
internal import Instruments
internal import Time
internal import Web
internal import Wording

/// The page on which a sheet is typed in; it looks like the sheet.
struct HandPage: Component {
  let shell: Shell
  let carrying: Fields
  let keying: Keying
  let page: Keying.Page
  let version: Questionnaire
  let state: QuestionState

  private var words: Words { shell.words }

  var view: some HTML {
    let title = version.title[words.language]
    Design.Page(
      shell, title: title,
      back: .init(words[.sheetsTitle], KeyingRoute.sheets(keying.project).address),
      readers: words[.handReaders], hasErrors: !state.errors.isEmpty
    ) {
      ErrorSummary(
        words,
        version.items.compactMap { item in
          state.errors[item.name].map { FieldError(item.name, $0) }
        })
      h1 { title }
      p(.class("lead")) {
        words[page == .second ? .handLeadSecond : .handLead, ["day": words.written(keying.day)]]
      }
      p { words[.handHow] }
      PostForm(to: KeyingRoute.page(keying.key, page).address, carrying: carrying) {
        div(
          .class("keys"), .lang(state.language.rawValue),
          .dir(state.language.direction.rawValue)
        ) {
          SheetQuestions(version: version, ink: .keys(state))
        }
        Actions {
          Button(words[.handDone], name: Self.goField, value: Self.done)
          Button(words[.handLater], .secondary, name: Self.goField, value: "later")
        }
      }
      WordingNote(words, version.instruments.map(\.rights))
    }
  }

  static let goField = "go"
  static let done = "done"
}

/// What is said once a hand is done: what comes next, or that the sheet is closed.
struct DonePage: Component {
  let shell: Shell
  let keying: Keying
  /// The page that whoever reads can go on with.
  let next: Keying.Page?

  private var words: Words { shell.words }

  var view: some HTML {
    let title = words[keying.stage == .kept ? .doneTitle : .doneNextTitle]
    Page(
      shell, title: title,
      back: .init(words[.sheetsTitle], KeyingRoute.sheets(keying.project).address),
      readers: words[.sheetsReaders]
    ) {
      h1 { title }
      p(.class("lead")) { words[text] }
      Actions {
        if let next {
          ButtonLink(words[.sheetsGoOn], KeyingRoute.page(keying.key, next).address)
        }
        ButtonLink(
          words[.doneAnother], KeyingRoute.sheets(keying.project).address,
          next == nil ? .primary : .secondary)
      }
    }
  }

  private var text: Phrase {
    switch keying.stage {
    case .kept: .doneText
    case .second: .doneSecond
    case .compare: .doneCompare
    case .first: .doneFirst
    }
  }
}
