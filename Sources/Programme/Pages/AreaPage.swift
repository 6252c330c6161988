internal import Design
internal import Identity
internal import Web
internal import Wording

/// One area: its projects, and what can be changed.
struct AreaPage: Component {
  let shell: Shell
  let area: Places.Area
  /// Where one comes from.
  let back: Shell.Link

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: area.name, back: back, readers: words[.areaReaders]) {
      h1 { area.name }
      h2 { words[.projects] }
      ProjectList(words: words, projects: area.projects)
      Actions {
        ButtonLink(words[.addProject], ProgrammeRoute.addProject(area.key).address)
        ButtonLink(words[.overviewPeople], ProgrammeRoute.people.address, .secondary)
        ButtonLink(words[.rename], ProgrammeRoute.renameArea(area.key).address, .quiet)
      }
    }
  }
}
