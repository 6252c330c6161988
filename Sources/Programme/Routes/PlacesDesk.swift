internal import Design
internal import Identity
internal import Storage
internal import Web
internal import Wording

/// Answers the pages about places and the people with roles in them.
///
/// Every case first asks the standing of whoever reads; nothing is looked up before.
struct PlacesDesk {
  let visit: Visit
  let places: Places
  let standing: Standing
  let neighbours: ProgrammeNeighbours

  func answer(_ route: ProgrammeRoute) throws -> Answer {
    switch route {
    case .setup, .setupCode: throw ProgrammeError.gone
    case .overview, .begun: try overview(isNew: route == .begun)
    case .renameProgramme: try naming(.programme, standing.leadsProgramme)
    case .addArea: try naming(.newArea, standing.leadsProgramme)
    case .area(let key): try area(key)
    case .renameArea(let key): try naming(.area(try found(area: key)), standing.leads(area: key))
    case .addProject(let key):
      try naming(.newProject(try found(area: key), of: nil), standing.leads(area: key))
    case .addOrganisation, .organisation, .renameOrganisation, .organisationParts, .addProjectOf,
      .projectOrganisation:
      try OrganisationDesk(visit: visit, places: places, standing: standing).answer(route)
    case .project(let key): try project(key)
    case .renameProject(let key):
      try renameProject(key)
    case .sheet(let key): try sheet(key)
    case .ids(let key): try ids(key).answer()
    case .slips(let key, let batch): try ids(key).slips(batch)
    case .people: try people()
    case .invite: try invite()
    case .endRole(let account, let grant):
      try EndRoleDesk(
        visit: visit, account: account, grant: grant, places: places, standing: standing
      ).answer()
    }
  }
}

extension PlacesDesk {
  private func overview(isNew: Bool) throws -> Answer {
    // Everybody else's places are on the page of their account.
    guard standing.leadsProgramme else { return .now(.seeOther(IdentityRoute.you.address)) }
    return .now(.page(OverviewPage(shell: visit.shell, places: places, isNew: isNew)))
  }

  private func area(_ key: PlaceKey) throws -> Answer {
    let area = try found(area: key)
    guard standing.sees(area: key) else { throw ProgrammeError.elsewhere }
    return .now(
      .page(
        AreaPage(
          shell: visit.shell, area: area, leads: standing.leads(area: key), back: wayUp)))
  }

  /// The programme, for those who look after it; for everybody else the list of their own places.
  private var wayUp: Shell.Link {
    let name = standing.leadsProgramme ? places.name : visit.words[.ownTitle]
    return Shell.Link(
      visit.words[.backTo, ["place": name]], ProgrammeRoute.overview.address)
  }

  private func project(_ key: PlaceKey) throws -> Answer {
    let (project, area) = try found(project: key)
    guard standing.sees(project: key) else { throw ProgrammeError.elsewhere }
    let model = try visit.stores.kith.read { connection in
      try ProjectPage.Model.query(project, area, standing, visit, neighbours, connection)
    }
    return .now(.page(ProjectPage(shell: visit.shell, model: model)))
  }

  private func renameProject(_ key: PlaceKey) throws -> Answer {
    let (project, area) = try found(project: key)
    return try naming(.project(project, area), standing.coordinates(project: key))
  }

  private func sheet(_ key: PlaceKey) throws -> Answer {
    let (project, _) = try found(project: key)
    guard standing.sees(project: key) else { throw ProgrammeError.elsewhere }
    let address = visit.house.settings.baseAddress + neighbours.joining(key).text
    let model = SheetPage.Model(
      programme: places.name, project: project, joining: SheetPage.typed(address))
    return .now(.page(SheetPage(shell: visit.shell, model: model)))
  }

  private func ids(_ key: PlaceKey) throws -> IDsDesk {
    let (project, _) = try found(project: key)
    guard standing.helps(project: key) else { throw ProgrammeError.elsewhere }
    return IDsDesk(visit: visit, project: project)
  }

  private func people() throws -> Answer {
    guard !standing.lookedAfter.isEmpty else { throw ProgrammeError.elsewhere }
    let holders = try visit.stores.identity.read {
      try RoleHolder.all(places, standing, visit.house.accounts, $0)
    }
    return .now(.page(PeoplePage(shell: visit.shell, holders: holders, back: wayUp)))
  }

  private func invite() throws -> Answer {
    guard !standing.givable.isEmpty else { throw ProgrammeError.elsewhere }
    return InviteDesk(visit: visit, places: places, standing: standing).answer()
  }

  private func naming(_ naming: Naming, _ mayName: Bool) throws -> Answer {
    guard mayName else { throw ProgrammeError.elsewhere }
    return NamingDesk(visit: visit, naming: naming, places: places).answer()
  }

  private func found(area key: PlaceKey) throws -> Places.Area {
    guard let area = places.area(key) else { throw ProgrammeError.gone }
    return area
  }

  private func found(project key: PlaceKey) throws -> (Places.Project, Places.Area) {
    guard let project = places.project(key), let area = places.area(of: key) else {
      throw ProgrammeError.gone
    }
    return (project, area)
  }
}
