internal import Design
internal import Instruments
internal import Storage
internal import Web
internal import Wording

/// One short step of a log.
struct StepPage: Component {
  let shell: Shell
  let carrying: Fields
  let key: LogKey
  let step: Step
  let blocks: [Block]
  let progress: Progress
  let hasPrevious: Bool
  let languages: [OtherLanguages.Entry]
  let state: QuestionState

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = blocks.flatMap(\.items).compactMap { item in
      state.errors[item.name].map { FieldError(item.name, $0) }
    }
    let title = step.page.title[state.language]
    Design.Page(
      shell, title: title, readers: words[.readNobody], hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      StepCount(words, step: progress.step, of: progress.of)
      h1 { title }
      if let introduction = step.page.introduction {
        p(.class("lead")) { introduction[state.language] }
      }
      PostForm(to: PeerLogRoute.step(key, step.id).address, carrying: carrying) {
        QuestionBlocks(blocks: blocks, state: state)
        Actions {
          Button(words[.stepNext], name: Self.goField, value: "next")
          if hasPrevious {
            Button(words[.stepBack], .secondary, name: Self.goField, value: "back")
          }
          Button(words[.stepClear], .quiet, name: Self.goField, value: "clear")
        }
        OtherLanguages(languages)
      }
      WordingNote(words, [step.rights])
    }
  }

  static let goField = "go"
}
