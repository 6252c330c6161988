internal import Design
internal import Identity
internal import Web
internal import Wording

/// The whole programme, for those who look after it: its areas with their projects.
///
/// Areas stand in the order of their names and without any number, so that none is above another.
struct OverviewPage: Component {
  let shell: Shell
  let places: Places
  /// Whether the programme has just been created.
  let isNew: Bool

  private var words: Words { shell.words }

  private var title: String {
    isNew ? words[.begunTitle, ["programme": places.name]] : places.name
  }

  var view: some HTML {
    Page(shell, title: title, width: .wide, readers: words[.overviewReaders]) {
      h1 { title }
      if isNew {
        NextSteps(words: words, places: places)
      } else {
        p(.class("lead")) { words[.overviewLead, ["programme": places.name]] }
      }
      Cards {
        for area in places.areas { AreaCard(words: words, area: area) }
      }
      Actions {
        ButtonLink(words[.addArea], ProgrammeRoute.addArea.address)
        ButtonLink(words[.overviewPeople], ProgrammeRoute.people.address, .secondary)
        ButtonLink(words[.rename], ProgrammeRoute.renameProgramme.address, .quiet)
      }
    }
  }
}

/// One area with its projects.
struct AreaCard: Component {
  let words: Words
  let area: Places.Area

  var view: some HTML {
    Card(area.name, ProgrammeRoute.area(area.key).address) {
      ProjectList(words: words, projects: area.projects)
    }
  }
}

/// The projects of an area, each a link.
struct ProjectList: Component {
  let words: Words
  let projects: [Places.Project]

  var view: some HTML {
    if projects.isEmpty {
      p { words[.areaEmpty] }
    } else {
      ul {
        for project in projects {
          li {
            a(.href(ProgrammeRoute.project(project.key).address), .dir("auto")) { project.name }
          }
        }
      }
    }
  }
}

/// What can be done next, once the programme has been created.
struct NextSteps: Component {
  let words: Words
  let places: Places

  var view: some HTML {
    p(.class("lead")) { words[.begunLead] }
    Illustration.way
    h2 { words[.begunNext] }
    Cards {
      Card(words[.begunProjects], places.areas.first.map { ProgrammeRoute.area($0.key).address }) {
        p { words[.begunProjectsText] }
      }
      Card(words[.begunPeople], ProgrammeRoute.invite.address) { p { words[.begunPeopleText] } }
      Card(words[.begunSheet], sheet) { p { words[.begunSheetText] } }
    }
    h2 { words[.areas] }
  }

  private var sheet: Address? {
    places.areas.lazy.flatMap(\.projects).first.map { ProgrammeRoute.sheet($0.key).address }
  }
}
