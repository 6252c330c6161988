internal import Design
internal import Instruments
internal import Storage
internal import Web
internal import Wording

/// All questions of a log on one page, for those who like to see everything at once.
struct WholePage: Component {
  let shell: Shell
  let carrying: Fields
  let key: LogKey
  let title: String
  let instruments: [Instrument]
  let steps: [(step: Step, blocks: [Block])]
  let languages: [OtherLanguages.Entry]
  let state: QuestionState

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = steps.flatMap(\.blocks).flatMap(\.items).compactMap { item in
      state.errors[item.name].map { FieldError(item.name, $0) }
    }
    Design.Page(shell, title: title, readers: words[.readNobody], hasErrors: !errors.isEmpty) {
      ErrorSummary(words, errors)
      h1 { title }
      p(.class("lead")) { words[.wholeLead] }
      PostForm(to: PeerLogRoute.whole(key).address, carrying: carrying) {
        for (step, blocks) in steps {
          section {
            h2 { step.page.title[state.language] }
            QuestionBlocks(blocks: blocks, state: state)
          }
        }
        Actions { Button(words[.wholeSend]) }
        OtherLanguages(languages)
      }
      WordingNote(words, instruments.map(\.rights))
    }
  }
}
