internal import Design
internal import Instruments
internal import Web
internal import Wording

/// One page of questions about the person, asked once; every one can be skipped.
struct BackgroundPage: Component {
  let shell: Shell
  let carrying: Fields
  let languages: [OtherLanguages.Entry]
  let action: Address
  let progress: Progress
  let step: Step
  let blocks: [Block]
  let state: QuestionState

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = blocks.flatMap(\.items).compactMap { item in
      state.errors[item.name].map { FieldError(item.name, $0) }
    }
    Design.Page(
      shell, title: words[.backgroundTitle], readers: words[.readNobody],
      hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      p(.class("progress-line")) {
        words[.backgroundProgress, ["part": String(progress.step), "parts": String(progress.of)]]
      }
      h1 { step.page.title[state.language] }
      if let introduction = step.page.introduction {
        p(.class("lead")) { introduction[state.language] }
      }
      PostForm(to: action, carrying: carrying) {
        QuestionBlocks(blocks: blocks, state: state)
        Actions {
          Button(words[.backgroundAction])
          Button(words[.backgroundSkip], .quiet, name: "go", value: "skip")
        }
        OtherLanguages(languages)
      }
      WordingNote(words, [step.rights])
    }
  }
}
