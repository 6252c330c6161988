internal import Design
internal import Instruments
internal import Storage
internal import Web
internal import Wording

/// All questions of a log on one page, for those who like to see everything at once.
///
/// Questions that hang on an answer are there too, each with the words that say when it is asked.
struct WholePage: Component {
  /// The questions of one step.
  struct Section: Sendable {
    let step: Step
    /// When they are asked, in words; `nil` if they always are.
    let condition: String?
  }

  let shell: Shell
  let carrying: Fields
  let key: LogKey
  let title: String
  let instruments: [Instrument]
  let steps: [Section]
  /// The length one can change to; `nil` if there is none.
  let other: LogLength?
  let languages: [OtherLanguages.Entry]
  let state: QuestionState

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = steps.flatMap(\.step.page.items).compactMap { item in
      state.errors[item.name].map { FieldError(item.name, $0) }
    }
    Design.Page(shell, title: title, readers: words[.readNobody], hasErrors: !errors.isEmpty) {
      ErrorSummary(words, errors)
      h1 { title }
      p(.class("lead")) { words[.wholeLead] }
      PostForm(to: PeerLogRoute.whole(key).address, carrying: carrying) {
        for part in steps { WholeSection(section: part, state: state) }
        Actions {
          Button(words[.wholeSend])
          Button(words[.stepStop], .secondary, name: StepPage.goField, value: "stop")
        }
        div(.class("actions asides")) {
          LengthSwitch(words: words, other: other)
          OtherLanguages(languages, isAlone: false)
        }
      }
      WordingNote(words, instruments.map(\.rights))
    }
  }
}

/// The questions of one step under their title.
private struct WholeSection: Component {
  let section: WholePage.Section
  let state: QuestionState

  var view: some HTML {
    Element("section", [], inside)
  }

  @HTMLBuilder private var inside: some HTML {
    h2 { section.step.page.title[state.language] }
    if let condition = section.condition { p(.class("hint")) { condition } }
    QuestionBlocks(blocks: section.step.page.blocks, state: state)
  }
}
