internal import Identity
internal import Storage
internal import Web

/// Answers the pages about organisations.
struct OrganisationDesk {
  let visit: Visit
  let places: Places
  let standing: Standing

  func answer(_ route: ProgrammeRoute) throws -> Answer {
    switch route {
    case .organisation(let key): try show(key)
    case .renameOrganisation(let key): try rename(key)
    case .addOrganisation(let area):
      try AddOrganisationDesk(visit: visit, area: try led(area), standing: standing).answer()
    case .organisationParts(let key, let area):
      try PartsDesk(visit: visit, area: try led(area), organisation: key).answer()
    case .addProjectOf(let key, let area): try addProject(key, in: try led(area))
    case .projectOrganisation(let key): try choose(for: key)
    default: throw ProgrammeError.gone
    }
  }

  private func show(_ key: PlaceKey) throws -> Answer {
    guard let organisation = places.organisation(key) else { throw ProgrammeError.gone }
    guard standing.sees(organisation: key) else { throw ProgrammeError.elsewhere }
    return .now(
      .page(
        OrganisationPage(
          shell: visit.shell,
          model: OrganisationPage.Model(organisation, places, standing))))
  }

  private func rename(_ key: PlaceKey) throws -> Answer {
    guard let organisation = places.organisation(key) else { throw ProgrammeError.gone }
    guard standing.leads(organisation: key) else { throw ProgrammeError.elsewhere }
    return NamingDesk(visit: visit, naming: .organisation(organisation), places: places).answer()
  }

  private func addProject(_ key: PlaceKey, in area: Places.Area) throws -> Answer {
    guard let organisation = area.presence(of: key)?.organisation else { throw ProgrammeError.gone }
    return NamingDesk(
      visit: visit, naming: .newProject(area, of: organisation), places: places
    ).answer()
  }

  private func choose(for key: PlaceKey) throws -> Answer {
    guard let project = places.project(key), let area = places.area(of: key) else {
      throw ProgrammeError.gone
    }
    guard standing.leads(area: area.key) else { throw ProgrammeError.elsewhere }
    return ProjectOrganisationDesk(visit: visit, project: project, area: area).answer()
  }

  /// An area that the reader looks after.
  private func led(_ key: PlaceKey) throws -> Places.Area {
    guard let area = places.area(key) else { throw ProgrammeError.gone }
    guard standing.leads(area: key) else { throw ProgrammeError.elsewhere }
    return area
  }
}
