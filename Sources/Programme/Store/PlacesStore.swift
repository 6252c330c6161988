public import Identity
public import Storage

/// The programme, its areas, organisations and projects in the `kith` database.
public enum PlacesStore {
  /// The programme and its places, or `nil` before the programme has been created.
  public static func places(_ connection: any Connection) throws -> Places? {
    let programme = try connection.first("SELECT key, name FROM programme LIMIT 1") {
      (PlaceKey(rawValue: $0.text(0)), $0.text(1))
    }
    guard let (key, name) = programme else { return nil }
    let projects = try connection.all(
      "SELECT area, key, name, organisation FROM project ORDER BY area, name"
    ) {
      (
        $0.text(0),
        Places.Project(
          key: PlaceKey(rawValue: $0.text(1)), name: $0.text(2),
          organisation: $0.optionalText(3).map(PlaceKey.init))
      )
    }
    let byArea = Dictionary(grouping: projects, by: \.0).mapValues { $0.map(\.1) }
    let presences = try presences(connection)
    let areas = try connection.all("SELECT key, name FROM area ORDER BY name") {
      Places.Area(
        key: PlaceKey(rawValue: $0.text(0)), name: $0.text(1), projects: byArea[$0.text(0)] ?? [],
        organisations: presences[$0.text(0)] ?? [])
    }
    return Places(programme: key, name: name, areas: areas)
  }

  /// The organisations of every area, by name.
  private static func presences(
    _ connection: any Connection
  ) throws -> [String: [Places.Presence]] {
    let organisations = try connection.all("SELECT key, name FROM organisation ORDER BY name") {
      Places.Organisation(key: PlaceKey(rawValue: $0.text(0)), name: $0.text(1))
    }
    guard !organisations.isEmpty else { return [:] }
    var parts: [String: [PlaceKey: Set<OrganisationPart>]] = [:]
    try connection.each(
      "SELECT area, organisation FROM organisation_area ORDER BY area, organisation", []
    ) { row in
      parts[row.text(0), default: [:]][PlaceKey(rawValue: row.text(1))] = []
    }
    try connection.each(
      "SELECT area, organisation, part FROM organisation_part ORDER BY area, organisation", []
    ) { row in
      guard let part = OrganisationPart(rawValue: row.text(2)) else { return }
      parts[row.text(0)]?[PlaceKey(rawValue: row.text(1))]?.insert(part)
    }
    return parts.mapValues { parts in
      organisations.compactMap { organisation in
        parts[organisation.key].map { Places.Presence(organisation, $0) }
      }
    }
  }

  /// Creates the programme.
  ///
  /// There is one; a second is refused by the schema.
  public static func create(
    programme key: PlaceKey, name: String, on connection: any Connection
  ) throws {
    try connection.run(
      "INSERT INTO programme (only, key, name) VALUES (1, $1, $2)",
      [.text(key.rawValue), .text(name)])
  }

  /// Adds an area.
  public static func add(area key: PlaceKey, name: String, on connection: any Connection) throws {
    try connection.run(
      "INSERT INTO area (key, name) VALUES ($1, $2)", [.text(key.rawValue), .text(name)])
  }

  /// Adds a project to an area, run by an organisation or standing for itself.
  public static func add(
    project key: PlaceKey, name: String, in area: PlaceKey, of organisation: PlaceKey? = nil,
    on connection: any Connection
  ) throws {
    try connection.run(
      "INSERT INTO project (key, area, name, organisation) VALUES ($1, $2, $3, $4)",
      [
        .text(key.rawValue), .text(area.rawValue), .text(name),
        .text(optional: organisation?.rawValue),
      ])
  }
}
