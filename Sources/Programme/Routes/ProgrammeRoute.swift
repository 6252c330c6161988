public import Identity
public import Storage
public import Web

/// The addresses of the programme: creating it, looking after its places, and the people with roles.
public enum ProgrammeRoute: Equatable, Sendable {
  /// One page of creating the programme.
  case setup(SetupStep)
  /// Where the code that the program printed is given.
  case setupCode
  /// What can be done next, right after the programme was created.
  case begun
  /// The programme as its lead sees it, and everybody else's own places.
  case overview
  /// Gives the programme another name.
  case renameProgramme
  /// Adds an area.
  case addArea
  /// One area.
  case area(PlaceKey)
  /// Gives an area another name.
  case renameArea(PlaceKey)
  /// Adds a project to an area.
  case addProject(PlaceKey)
  /// One project.
  case project(PlaceKey)
  /// Gives a project another name.
  case renameProject(PlaceKey)
  /// A sheet about a project to print and put up.
  case sheet(PlaceKey)
  /// Who has which role where.
  case people
  /// Gives somebody a role, with a new account if they have none.
  case invite
  /// Ends somebody's role.
  case endRole(AccountKey, Grant)
}

extension ProgrammeRoute {
  /// Whether the address belongs to creating the programme.
  public var isSettingUp: Bool {
    switch self {
    case .setup, .setupCode: true
    default: false
    }
  }
}

extension ProgrammeRoute: RoomRoutes {
  public var methods: Set<Method> {
    switch self {
    case .setup(.welcome), .begun, .overview, .area, .project, .sheet, .people: [.get]
    case .setup, .setupCode, .renameProgramme, .addArea, .renameArea, .addProject,
      .renameProject, .invite, .endRole:
      [.get, .post]
    }
  }

  /// The place is for the room to check; here stands who could hold a role there at all.
  public var access: Access {
    switch self {
    case .setup, .setupCode: .anyone
    case .begun, .renameProgramme, .addArea: .role([.programmeLead])
    case .overview: .account
    case .area, .renameArea, .addProject, .people, .invite, .endRole:
      .role([.programmeLead, .areaLead])
    case .renameProject: .role([.programmeLead, .areaLead, .coordinator])
    case .project, .sheet: .role([.programmeLead, .areaLead, .coordinator, .facilitator])
    }
  }

  public static var samples: [ProgrammeRoute] {
    let place = PlaceKey(rawValue: "0123456789abcdefghjkmnpqrs")
    let account = AccountKey(rawValue: "abcdefghjkmnpqrstvwxyz0123")
    return SetupStep.allCases.map(ProgrammeRoute.setup) + [
      .setupCode, .begun, .overview, .renameProgramme, .addArea, .area(place), .renameArea(place),
      .addProject(place), .project(place), .renameProject(place), .sheet(place), .people, .invite,
    ] + Role.allCases.map { .endRole(account, Grant($0, in: place)) }
  }
}
