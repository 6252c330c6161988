internal import Design
internal import Evidence
internal import Identity
internal import Storage
internal import Time
internal import Web
internal import Wording

/// One project, as its coordinator sees it: how people join, and how many take part.
///
/// Never who, never what anybody answered, no target, no other project beside it.
struct ProjectPage: Component {
  let shell: Shell
  let model: Model

  /// What the page says.
  struct Model: Equatable, Sendable {
    let project: Places.Project
    let area: Places.Area
    /// The organisation that runs it, if one does.
    let organisation: Places.Organisation?
    /// How many joined, and logged since the month began.
    let figures: ProjectFigures
    /// Which numbers are too small to tell.
    var rule = DisclosureRule.usual
    /// The whole address for joining.
    let joining: String
    /// The list of the people whom the project helps; `nil` if whoever reads does not help them.
    let list: Address?
    /// Whether whoever reads may change the name.
    let mayRename: Bool
    /// Whether whoever reads may go up to the area.
    let leadsArea: Bool
  }

  private var words: Words { shell.words }

  var view: some HTML {
    Page(shell, title: model.project.name, back: back, readers: words[.projectReaders]) {
      h1 { model.project.name }
      p { whose }
      h2 { words[.projectJoining] }
      p { words[.projectJoiningText] }
      p(.class("address"), .dir("ltr")) { code { model.joining } }
      Actions {
        ButtonLink(words[.projectSheet], ProgrammeRoute.sheet(model.project.key).address)
      }
      h2 { words[.projectFigures] }
      if let list = model.list {
        p { words[.projectListText] }
        Actions {
          ButtonLink(words[.projectList], list, .secondary)
          ButtonLink(
            words[.projectIDs], ProgrammeRoute.ids(model.project.key).address, .secondary)
        }
      }
      Facts([
        Facts.Fact(words[.projectJoined], text(model.figures.listed.joined)),
        Facts.Fact(words[.projectLogged], text(model.figures.listed.logged)),
        Facts.Fact(words[.projectOthersJoined], text(model.figures.others.joined)),
        Facts.Fact(words[.projectOthersLogged], text(model.figures.others.logged)),
      ])
      p(.class("hint")) {
        words[.projectFiguresText, ["smallest": String(model.rule.smallest)]]
      }
      if model.mayRename {
        Actions {
          ButtonLink(
            words[.rename], ProgrammeRoute.renameProject(model.project.key).address, .quiet)
          if model.leadsArea {
            ButtonLink(
              words[.projectOrganisationChange],
              ProgrammeRoute.projectOrganisation(model.project.key).address, .quiet)
          }
        }
      }
    }
  }

  private var whose: String {
    guard let organisation = model.organisation else {
      return words[.projectIn, ["area": model.area.name]]
    }
    return words[.projectOf, ["organisation": organisation.name, "area": model.area.name]]
  }

  private func text(_ count: Int) -> String {
    model.rule.told(count).number.map(String.init)
      ?? words[.projectFew, ["smallest": String(model.rule.smallest)]]
  }

  private var back: Shell.Link {
    model.leadsArea
      ? Shell.Link(
        words[.backTo, ["place": model.area.name]], ProgrammeRoute.area(model.area.key).address)
      : Shell.Link(
        words[.backTo, ["place": words[.ownTitle]]], ProgrammeRoute.overview.address)
  }
}

extension ProjectPage.Model {
  /// Asks for the two numbers and keeps back what is too small to tell.
  static func query(
    _ project: Places.Project, _ area: Places.Area, _ standing: Standing, _ visit: Visit,
    _ neighbours: ProgrammeNeighbours, _ connection: any Connection
  ) throws -> ProjectPage.Model {
    let since = visit.today.firstOfMonth
    return ProjectPage.Model(
      project: project,
      area: area,
      organisation: project.organisation.flatMap { area.presence(of: $0)?.organisation },
      figures: try neighbours.figures(project.key, since, connection),
      rule: try DisclosureStore.rule(connection),
      joining: visit.house.settings.baseAddress + neighbours.joining(project.key).text,
      list: standing.helps(project: project.key) ? neighbours.list(project.key) : nil,
      mayRename: standing.coordinates(project: project.key),
      leadsArea: standing.leads(area: area.key))
  }
}

extension Day {
  /// The first day of the same month.
  var firstOfMonth: Day { self + (1 - parts.day) }
}
