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
  /// Adds an organisation to an area.
  case addOrganisation(PlaceKey)
  /// One organisation.
  case organisation(PlaceKey)
  /// Gives an organisation another name.
  case renameOrganisation(PlaceKey)
  /// What an organisation does in an area.
  case organisationParts(PlaceKey, in: PlaceKey)
  /// Adds a project that an organisation runs to an area.
  case addProjectOf(PlaceKey, in: PlaceKey)
  /// One project.
  case project(PlaceKey)
  /// Gives a project another name.
  case renameProject(PlaceKey)
  /// Says which organisation runs a project.
  case projectOrganisation(PlaceKey)
  /// A sheet about a project to print and put up.
  case sheet(PlaceKey)
  /// Makes personal IDs for a project.
  case ids(PlaceKey)
  /// The slips of a batch of personal IDs, to print.
  case slips(PlaceKey, IDBatchKey)
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
    case .setup(.welcome), .begun, .overview, .area, .organisation, .project, .sheet, .slips,
      .people:
      [.get]
    case .setup, .setupCode, .renameProgramme, .addArea, .renameArea, .addProject, .addOrganisation,
      .renameOrganisation, .organisationParts, .addProjectOf, .renameProject, .projectOrganisation,
      .ids, .invite, .endRole:
      [.get, .post]
    }
  }

  /// The place is for the room to check; here stands who could hold a role there at all.
  public var access: Access {
    switch self {
    case .setup, .setupCode: .anyone
    case .begun, .renameProgramme, .addArea: .role([.programmeLead])
    case .overview: .account
    case .renameArea, .addProject, .addOrganisation, .renameOrganisation, .organisationParts,
      .addProjectOf, .projectOrganisation, .people, .invite, .endRole:
      .role([.programmeLead, .areaLead])
    case .area: .role([.programmeLead, .areaLead, .ambassador])
    case .renameProject: .role([.programmeLead, .areaLead, .coordinator])
    case .organisation: .role([.programmeLead, .areaLead, .coordinator, .ambassador])
    case .ids, .slips: .role([.coordinator, .ambassador])
    case .project, .sheet:
      .role([.programmeLead, .areaLead, .coordinator, .ambassador, .facilitator])
    }
  }

  public static var samples: [ProgrammeRoute] {
    let place = PlaceKey(rawValue: "0123456789abcdefghjkmnpqrs")
    let other = PlaceKey(rawValue: "abcdefghjkmnpqrstvwxyz0123")
    let account = AccountKey(rawValue: other.rawValue)
    return SetupStep.allCases.map(ProgrammeRoute.setup) + [
      .setupCode, .begun, .overview, .renameProgramme, .addArea, .area(place), .renameArea(place),
      .addProject(place), .addOrganisation(place), .organisation(place), .renameOrganisation(place),
      .organisationParts(other, in: place), .addProjectOf(other, in: place), .project(place),
      .renameProject(place), .projectOrganisation(place), .sheet(place), .ids(place),
      .slips(place, IDBatchKey(rawValue: other.rawValue)), .people, .invite,
    ] + Role.allCases.map { .endRole(account, Grant($0, in: place)) }
  }
}
