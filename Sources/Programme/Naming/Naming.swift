internal import Identity
internal import Storage
internal import Web
internal import Wording

/// A name that is being given: to a new place, or to one that has a name.
enum Naming: Equatable, Sendable {
  case programme
  case newArea
  case area(Places.Area)
  case organisation(Places.Organisation)
  case newProject(Places.Area, of: Places.Organisation?)
  case project(Places.Project, Places.Area)

  /// The names a new name must not be the same as.
  func others(in places: Places) -> [String] {
    switch self {
    case .programme: []
    case .newArea: places.areas.map(\.name)
    case .area(let area): places.areas.filter { $0.key != area.key }.map(\.name)
    case .organisation(let organisation):
      places.organisations.filter { $0.key != organisation.key }.map(\.name)
    case .newProject(let area, _): places.area(area.key)?.projects.map(\.name) ?? []
    case .project(let project, let area):
      places.area(area.key)?.projects.filter { $0.key != project.key }.map(\.name) ?? []
    }
  }

  /// The name there is now.
  func current(in places: Places) -> String {
    switch self {
    case .programme: places.name
    case .newArea, .newProject: ""
    case .area(let area): area.name
    case .organisation(let organisation): organisation.name
    case .project(let project, _): project.name
    }
  }

  /// The address of the form.
  var address: Address {
    switch self {
    case .programme: ProgrammeRoute.renameProgramme.address
    case .newArea: ProgrammeRoute.addArea.address
    case .area(let area): ProgrammeRoute.renameArea(area.key).address
    case .organisation(let organisation):
      ProgrammeRoute.renameOrganisation(organisation.key).address
    case .newProject(let area, let organisation):
      (organisation.map { ProgrammeRoute.addProjectOf($0.key, in: area.key) }
        ?? .addProject(area.key)).address
    case .project(let project, _): ProgrammeRoute.renameProject(project.key).address
    }
  }

  /// The page one comes from and goes back to.
  var home: ProgrammeRoute {
    switch self {
    case .programme, .newArea: .overview
    case .area(let area), .newProject(let area, nil): .area(area.key)
    case .organisation(let organisation), .newProject(_, let organisation?):
      .organisation(organisation.key)
    case .project(let project, _): .project(project.key)
    }
  }

  /// Keeps the name.
  ///
  /// `key` is for a new place; the form carries it, so that a form that is sent twice makes one.
  func keep(_ name: PlaceName, key: PlaceKey, on connection: any Connection) throws {
    switch self {
    case .programme: try PlacesStore.rename(programme: name, on: connection)
    case .newArea: try PlacesStore.add(area: key, name: name.text, on: connection)
    case .area(let area): try PlacesStore.rename(area: area.key, name, on: connection)
    case .organisation(let organisation):
      try PlacesStore.rename(organisation: organisation.key, name, on: connection)
    case .newProject(let area, let organisation):
      try PlacesStore.add(
        project: key, name: name.text, in: area.key, of: organisation?.key, on: connection)
    case .project(let project, _):
      try PlacesStore.rename(project: project.key, name, on: connection)
    }
  }
}
