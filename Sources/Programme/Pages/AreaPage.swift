internal import Design
internal import Identity
internal import Web
internal import Wording

/// One area: its organisations and projects, and what can be changed.
struct AreaPage: Component {
  let shell: Shell
  let area: Places.Area
  /// Whether whoever reads looks after the area; else they help people in it.
  let leads: Bool
  /// Where one comes from.
  let back: Shell.Link

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: area.name, back: back, readers: words[.areaReaders]) {
      h1 { area.name }
      for presence in area.organisations {
        OrganisationSection(
          words: words, organisation: presence.organisation,
          projects: area.projects(of: presence.organisation.key), isLink: leads)
      }
      h2 { words[area.organisations.isEmpty ? .projects : .projectsAlone] }
      ProjectList(words: words, projects: area.projects(of: nil))
      if leads {
        Actions {
          ButtonLink(words[.addProject], ProgrammeRoute.addProject(area.key).address)
          ButtonLink(
            words[.addOrganisation], ProgrammeRoute.addOrganisation(area.key).address, .secondary)
          ButtonLink(words[.overviewPeople], ProgrammeRoute.people.address, .secondary)
          ButtonLink(words[.rename], ProgrammeRoute.renameArea(area.key).address, .quiet)
        }
      }
    }
  }
}

/// One organisation with its projects in an area.
private struct OrganisationSection: Component {
  let words: Words
  let organisation: Places.Organisation
  let projects: [Places.Project]
  /// Whether its name leads to its page.
  let isLink: Bool

  var view: some HTML {
    section {
      h2 {
        if isLink {
          a(.href(ProgrammeRoute.organisation(organisation.key).address), .dir("auto")) {
            organisation.name
          }
        } else {
          span(.dir("auto")) { organisation.name }
        }
      }
      ProjectList(words: words, projects: projects)
    }
  }
}
