internal import Design
internal import Instruments
internal import Storage
internal import Time
internal import Web
internal import Wording

/// The questions of one step of a log that was sent, to be answered differently.
struct ChangePage: Component {
  let shell: Shell
  let carrying: Fields
  let key: LogKey
  let day: Day
  let step: Step
  let blocks: [Block]
  let languages: [OtherLanguages.Entry]
  let state: QuestionState

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = blocks.flatMap(\.items).compactMap { item in
      state.errors[item.name].map { FieldError(item.name, $0) }
    }
    let title = step.page.title[state.language]
    Design.Page(
      shell, title: title,
      back: .init(
        words[.monthTitle, ["day": words.written(day)]], OwnRoute.month(key).address),
      readers: words[.readNobody], hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      h1 { title }
      p(.class("lead")) { words[.changeLead] }
      PostForm(to: OwnRoute.change(key, step.id).address, carrying: carrying) {
        QuestionBlocks(blocks: blocks, state: state)
        Actions {
          Button(words[.changeSave])
          ButtonLink(words[.changeKeep], OwnRoute.month(key).address, .quiet)
        }
        OtherLanguages(languages)
      }
      WordingNote(words, [step.rights])
    }
  }
}
