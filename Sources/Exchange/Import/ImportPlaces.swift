internal import Identity
internal import Programme
internal import Storage

/// The areas and projects that a file names.
struct ImportPlaces {
  private var areas: [String: PlaceKey] = [:]
  private var projects: [String: [String: PlaceKey]] = [:]
  /// Where the row before said, if nothing was wrong with it: mostly what the next one says.
  private var last: (area: String, project: String)?
  private let makes: Bool
  private let vault: Vault

  init(_ places: Places, makes: Bool, vault: Vault) {
    (self.makes, self.vault) = (makes, vault)
    for area in places.areas {
      areas[area.name] = area.key
      projects[area.name] = Dictionary(
        area.projects.map { ($0.name, $0.key) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// What is wrong with where a row says that somebody takes part; makes what is missing if told to.
  mutating func check(
    _ area: String, _ project: String, on connection: any Connection
  ) throws -> (column: String, value: String, reason: String)? {
    if let last, last == (area, project) { return nil }
    if area.isEmpty {
      return project.isEmpty ? nil : ("project", project, "a project without its area")
    }
    if areas[area] == nil {
      guard makes else { return ("area", area, "there is no such area") }
      let key = PlaceKey(rawValue: vault.importKey("area \(area)"))
      try PlacesStore.add(area: key, name: area, on: connection)
      areas[area] = key
    }
    if !project.isEmpty, projects[area]?[project] == nil, let place = areas[area] {
      guard makes else { return ("project", project, "there is no such project in \(area)") }
      let key = PlaceKey(rawValue: vault.importKey("project \(area)/\(project)"))
      try PlacesStore.add(project: key, name: project, in: place, on: connection)
      projects[area, default: [:]][project] = key
    }
    last = (area, project)
    return nil
  }

  /// The keys of places that have been checked.
  func keys(_ area: String, _ project: String) -> (area: PlaceKey?, project: PlaceKey?) {
    (areas[area], projects[area]?[project])
  }
}
