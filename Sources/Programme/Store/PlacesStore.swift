public import Identity
public import Storage

/// The programme, its areas and projects in the `kith` database.
public enum PlacesStore {
  /// The programme and its places, or `nil` before the programme has been created.
  public static func places(_ connection: any Connection) throws -> Places? {
    let programme = try connection.first("SELECT key, name FROM programme LIMIT 1") {
      (PlaceKey(rawValue: $0.text(0)), $0.text(1))
    }
    guard let (key, name) = programme else { return nil }
    let projects = try connection.all("SELECT area, key, name FROM project ORDER BY area, name") {
      ($0.text(0), Places.Project(key: PlaceKey(rawValue: $0.text(1)), name: $0.text(2)))
    }
    let byArea = Dictionary(grouping: projects, by: \.0).mapValues { $0.map(\.1) }
    let areas = try connection.all("SELECT key, name FROM area ORDER BY name") {
      Places.Area(
        key: PlaceKey(rawValue: $0.text(0)), name: $0.text(1), projects: byArea[$0.text(0)] ?? [])
    }
    return Places(programme: key, name: name, areas: areas)
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

  /// Adds a project to an area.
  public static func add(
    project key: PlaceKey, name: String, in area: PlaceKey, on connection: any Connection
  ) throws {
    try connection.run(
      "INSERT INTO project (key, area, name) VALUES ($1, $2, $3)",
      [.text(key.rawValue), .text(area.rawValue), .text(name)])
  }
}
