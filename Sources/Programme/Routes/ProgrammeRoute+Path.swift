internal import Identity
internal import Storage
internal import Web

// How the addresses read and print. What stands between the slashes is on paper and in bookmarks, so
// it stays as it is.
extension ProgrammeRoute {
  public init?(_ path: [String]) {
    guard let first = path.first else { return nil }
    let rest = Array(path.dropFirst())
    switch first {
    case "setup": self.init(setup: rest)
    case "programme": self.init(programme: rest)
    default: return nil
    }
  }

  private init?(setup path: [String]) {
    switch path.count {
    case 0: self = .setup(.welcome)
    case 1 where path[0] == "code": self = .setupCode
    case 1:
      guard let step = SetupStep(rawValue: path[0]), step != .welcome else { return nil }
      self = .setup(step)
    default: return nil
    }
  }

  private init?(programme path: [String]) {
    guard !path.contains("") else { return nil }
    switch (path.first, path.count) {
    case (nil, _): self = .overview
    case ("begun", 1): self = .begun
    case ("rename", 1): self = .renameProgramme
    case ("add-area", 1): self = .addArea
    case ("people", _): self.init(people: Array(path.dropFirst()))
    case ("area", 2...): self.init(area: PlaceKey(rawValue: path[1]), Array(path.dropFirst(2)))
    case ("organisation", 2...):
      self.init(organisation: PlaceKey(rawValue: path[1]), Array(path.dropFirst(2)))
    case ("project", 2...):
      self.init(project: PlaceKey(rawValue: path[1]), Array(path.dropFirst(2)))
    default: return nil
    }
  }

  private init?(area: PlaceKey, _ path: [String]) {
    switch path {
    case []: self = .area(area)
    case ["rename"]: self = .renameArea(area)
    case ["add-project"]: self = .addProject(area)
    case ["add-organisation"]: self = .addOrganisation(area)
    default:
      guard path.count == 3, path[0] == "organisation" else { return nil }
      let organisation = PlaceKey(rawValue: path[1])
      switch path[2] {
      case "parts": self = .organisationParts(organisation, in: area)
      case "add-project": self = .addProjectOf(organisation, in: area)
      default: return nil
      }
    }
  }

  private init?(organisation: PlaceKey, _ path: [String]) {
    switch path {
    case []: self = .organisation(organisation)
    case ["rename"]: self = .renameOrganisation(organisation)
    default: return nil
    }
  }

  private init?(project: PlaceKey, _ path: [String]) {
    switch path {
    case []: self = .project(project)
    case ["rename"]: self = .renameProject(project)
    case ["organisation"]: self = .projectOrganisation(project)
    case ["sheet"]: self = .sheet(project)
    case ["ids"]: self = .ids(project)
    default:
      guard path.count == 2, path[0] == "ids" else { return nil }
      self = .slips(project, IDBatchKey(rawValue: path[1]))
    }
  }

  private init?(people path: [String]) {
    switch path.count {
    case 0: self = .people
    case 1 where path[0] == "invite": self = .invite
    case 4 where path[3] == "end":
      guard let role = Role(rawValue: path[1]) else { return nil }
      self = .endRole(
        AccountKey(rawValue: path[0]), Grant(role, in: PlaceKey(rawValue: path[2])))
    default: return nil
    }
  }

  public var path: [String] {
    switch self {
    case .setup(.welcome): ["setup"]
    case .setup(let step): ["setup", step.rawValue]
    case .setupCode: ["setup", "code"]
    case .begun: ["programme", "begun"]
    case .overview: ["programme"]
    case .renameProgramme: ["programme", "rename"]
    case .addArea: ["programme", "add-area"]
    case .area(let key): ["programme", "area", key.rawValue]
    case .renameArea(let key): ["programme", "area", key.rawValue, "rename"]
    case .addProject(let key): ["programme", "area", key.rawValue, "add-project"]
    case .addOrganisation(let key): ["programme", "area", key.rawValue, "add-organisation"]
    case .organisation(let key): ["programme", "organisation", key.rawValue]
    case .renameOrganisation(let key): ["programme", "organisation", key.rawValue, "rename"]
    case .organisationParts(let key, let area):
      ["programme", "area", area.rawValue, "organisation", key.rawValue, "parts"]
    case .addProjectOf(let key, let area):
      ["programme", "area", area.rawValue, "organisation", key.rawValue, "add-project"]
    case .project(let key): ["programme", "project", key.rawValue]
    case .renameProject(let key): ["programme", "project", key.rawValue, "rename"]
    case .projectOrganisation(let key): ["programme", "project", key.rawValue, "organisation"]
    case .sheet(let key): ["programme", "project", key.rawValue, "sheet"]
    case .ids(let key): ["programme", "project", key.rawValue, "ids"]
    case .slips(let key, let batch):
      ["programme", "project", key.rawValue, "ids", batch.rawValue]
    case .people: ["programme", "people"]
    case .invite: ["programme", "people", "invite"]
    case .endRole(let account, let grant):
      ["programme", "people", account.rawValue, grant.role.rawValue, grant.place.rawValue, "end"]
    }
  }
}
