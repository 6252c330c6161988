internal import Design
internal import Storage
internal import Web
internal import Wording

/// The page on which an organisation is added to an area.
struct AddOrganisationPage: Component {
  let shell: Shell
  let carrying: Fields
  let area: Places.Area
  /// Those at work elsewhere, if whoever reads may bring them here.
  let known: [Places.Organisation]
  let typed: Fields
  let mistakes: FormMistakes

  static let nameField = "name"
  static let knownField = "known"

  private var words: Words { shell.words }
  private var title: String { words[.addOrganisationTitle, ["area": area.name]] }

  var view: some HTML {
    Page(
      shell, title: title,
      back: Shell.Link(
        words[.backTo, ["place": area.name]], ProgrammeRoute.area(area.key).address),
      hasErrors: !mistakes.isEmpty
    ) {
      ErrorSummary(words, mistakes.summary)
      h1 { title }
      p(.class("lead")) { words[.addOrganisationLead] }
      PostForm(to: ProgrammeRoute.addOrganisation(area.key).address, carrying: carrying) {
        TextField(
          Self.nameField, label: words[.addOrganisationLabel], error: mistakes[Self.nameField],
          value: typed[Self.nameField] ?? "")
        if !known.isEmpty {
          SelectField(
            Self.knownField, label: words[.addOrganisationKnown],
            hint: words[.addOrganisationKnownHint], empty: words[.addOrganisationNew],
            choices: known.map { Choice($0.key.rawValue, $0.name) },
            chosen: typed[Self.knownField])
        }
        Actions { Button(words[.save]) }
      }
    }
  }
}
