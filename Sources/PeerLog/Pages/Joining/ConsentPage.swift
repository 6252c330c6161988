internal import Design
internal import Instruments
internal import Web
internal import Wording

/// The statements to agree to, each for itself.
struct ConsentPage: Component {
  let shell: Shell
  let carrying: Fields
  let form: Questionnaire
  let languages: [OtherLanguages.Entry]
  let state: QuestionState
  /// What to say to somebody who answered no where the log needs a yes.
  let replies: [String]

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = form.items.compactMap { item in
      state.errors[item.name].map { FieldError(item.name, $0) }
    }
    Design.Page(
      shell, title: words[.consentTitle],
      back: .init(words[.stepBack], PeerLogRoute.information.address), hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      h1 { words[.consentTitle] }
      p(.class("lead")) { words[.consentLead] }
      if !replies.isEmpty { Notice { for reply in replies { p { reply } } } }
      PostForm(to: PeerLogRoute.consent.address, carrying: carrying) {
        for step in form.steps.all { QuestionBlocks(blocks: step.page.blocks, state: state) }
        Actions { Button(words[.consentAction]) }
        OtherLanguages(languages)
      }
    }
  }
}
