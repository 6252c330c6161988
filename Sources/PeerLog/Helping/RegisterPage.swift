internal import Design
internal import Instruments
internal import Programme
internal import Web
internal import Wording

/// The page on which somebody is registered in their stead.
struct RegisterPage: Component {
  let shell: Shell
  let carrying: Fields
  let project: Places.Project
  /// The statements that somebody may have signed on paper.
  let consent: Questionnaire
  let languages: [OtherLanguages.Entry]
  let typed: Fields
  let state: QuestionState

  static let idField = "id"
  static let nameField = "name"
  static let consentField = "agreed"
  static let later = "later"
  static let onPaper = "paper"
  static let dayField = "day"
  static let languageField = "reads"

  private var words: Words { shell.words }
  private var errors: [String: String] { state.errors }

  private var fields: [String] {
    [Self.idField, Self.nameField, Self.consentField, Self.dayField]
      + consent.items.map(\.name)
  }

  var view: some HTML {
    Page(
      shell, title: words[.registerTitle],
      back: .init(words[.listTitle], HelpingRoute.list(project.key).address),
      readers: words[.listReaders], hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(
        words, fields.compactMap { field in errors[field].map { FieldError(field, $0) } })
      h1 { words[.registerTitle] }
      p(.class("lead")) { words[.registerLead] }
      PostForm(to: HelpingRoute.register(project.key).address, carrying: carrying) {
        TextField(
          Self.idField, label: words[.registerID], kind: .code, error: errors[Self.idField],
          value: typed[Self.idField] ?? "")
        TextField(
          Self.nameField, label: words[.registerName], kind: .nickname,
          hint: words[.registerNameHint], error: errors[Self.nameField],
          value: typed[Self.nameField] ?? "")
        ChoiceList(
          Self.consentField, legend: words[.registerConsent], error: errors[Self.consentField],
          choices: [
            Choice(Self.later, words[.registerLater], hint: words[.registerLaterHint]),
            Choice(Self.onPaper, words[.registerPaper], hint: words[.registerPaperHint]),
          ], chosen: typed[Self.consentField])
        section {
          h2 { words[.registerSigned] }
          DayField(
            Self.dayField, label: words[.registerDay], error: errors[Self.dayField],
            value: typed[Self.dayField] ?? "")
          for step in consent.steps.all { QuestionBlocks(blocks: step.page.blocks, state: state) }
          SelectField(
            Self.languageField, label: words[.registerLanguage], empty: words[.registerAny],
            choices: languages.map { Choice($0.language.rawValue, $0.name) },
            chosen: typed[Self.languageField])
        }
        Actions { Button(words[.registerAction]) }
      }
    }
  }
}
