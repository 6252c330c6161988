internal import Design
internal import Instruments
internal import Time
internal import Web
internal import Wording

/// What a person agrees to, each statement for itself, and what they have said before.
struct AgreementPage: Component {
  /// An answer that was given.
  struct Former: Sendable {
    let day: Day
    let statement: String
    let version: Int
    let agreed: Bool
  }

  let shell: Shell
  let carrying: Fields
  let form: Questionnaire
  let languages: [OtherLanguages.Entry]
  /// Whether the statements have changed since the person agreed.
  let isAskedAgain: Bool
  /// Whether their answers are used now.
  let isUsed: Bool
  let former: [Former]
  let state: QuestionState

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = form.items.compactMap { item in
      state.errors[item.name].map { FieldError(item.name, $0) }
    }
    Design.Page(
      shell, title: words[.agreementTitle],
      back: .init(words[.choicesTitle], OwnRoute.choices.address), readers: words[.readYou],
      hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      h1 { words[.agreementTitle] }
      p(.class("lead")) { words[isAskedAgain ? .agreementAgain : .agreementLead] }
      p { a(.href(PeerLogRoute.information.address)) { words[.agreementRead] } }
      Notice { p { words[isUsed ? .agreementUsed : .agreementUnused] } }
      PostForm(to: OwnRoute.agreement.address, carrying: carrying) {
        for step in form.steps.all { QuestionBlocks(blocks: step.page.blocks, state: state) }
        Actions {
          Button(words[.choicesSave])
          if isAskedAgain {
            Button(words[.agreementLater], .secondary, name: "go", value: "later")
          } else {
            ButtonLink(words[.choicesKeep], OwnRoute.choices.address, .quiet)
          }
        }
        OtherLanguages(languages)
      }
      Disclosure(words[.agreementBefore]) {
        Facts(former.map { Facts.Fact($0.statement, written($0)) })
      }
    }
  }

  private func written(_ former: Former) -> String {
    words[
      former.agreed ? .agreementYes : .agreementNo,
      ["day": words.written(former.day), "version": String(former.version)]]
  }
}
