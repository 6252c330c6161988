internal import Design
internal import Instruments
internal import Web
internal import Wording

/// One page of questions about the person, asked once; every one can be skipped.
struct BackgroundPage: Component {
  let shell: Shell
  let carrying: Fields
  /// The page's number from 1, and how many there are.
  let part: Int
  let parts: Int
  let page: Instruments.Page
  let state: QuestionState

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = page.items.compactMap { item in
      state.errors[item.name].map { FieldError(item.name, $0) }
    }
    Design.Page(
      shell, title: words[.backgroundTitle], readers: words[.readNobody],
      hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      p(.class("progress-line")) {
        words[.backgroundProgress, ["part": String(part), "parts": String(parts)]]
      }
      h1 { page.title[state.language] }
      if let introduction = page.introduction { p(.class("lead")) { introduction[state.language] } }
      PostForm(to: PeerLogRoute.background(page: part).address, carrying: carrying) {
        QuestionBlocks(blocks: page.blocks, state: state)
        Actions {
          Button(words[.backgroundAction])
          Button(words[.backgroundSkip], .quiet, name: "go", value: "skip")
        }
      }
    }
  }
}
