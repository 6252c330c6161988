internal import Design
internal import Identity
internal import Time
internal import Web
internal import Wording

/// The page on which personal IDs are made for a project.
struct IDsPage: Component {
  let shell: Shell
  let carrying: Fields
  let project: Places.Project
  let batches: [IDBatch]
  let typed: String
  let problem: String?

  static let countField = "count"

  private var words: Words { shell.words }

  var view: some HTML {
    let errors = problem.map { [FieldError(Self.countField, $0)] } ?? []
    Page(
      shell, title: words[.idsTitle],
      back: Shell.Link(
        words[.backTo, ["place": project.name]], ProgrammeRoute.project(project.key).address),
      readers: words[.idsReaders], hasErrors: !errors.isEmpty
    ) {
      ErrorSummary(words, errors)
      h1 { words[.idsTitle] }
      p(.class("lead")) { words[.idsLead] }
      p { words[.idsText] }
      PostForm(to: ProgrammeRoute.ids(project.key).address, carrying: carrying) {
        NumberField(
          Self.countField, label: words[.idsCount],
          hint: words[.idsCountHint, ["most": String(IDBatch.sizes.upperBound)]], error: problem,
          value: typed)
        Actions { Button(words[.idsAction]) }
      }
      if !batches.isEmpty {
        DataTable(
          caption: words[.idsBatches],
          columns: [
            DataTable.Column(words[.idsDay]), DataTable.Column(words[.idsNumber], isNumber: true),
            DataTable.Column(words[.idsSlips]),
          ],
          rows: batches.map { batch in
            [
              .text(batch.day.iso), .text(String(batch.count)),
              .link(
                words[.idsPrint], ProgrammeRoute.slips(project.key, batch.key).address),
            ]
          })
      }
    }
  }
}
