public import Identity
public import Storage

extension PlacesStore {
  /// Gives the programme another name.
  public static func rename(programme name: PlaceName, on connection: any Connection) throws {
    try connection.run("UPDATE programme SET name = $1 WHERE only = 1", [.text(name.text)])
  }

  /// Gives an area another name.
  public static func rename(
    area key: PlaceKey, _ name: PlaceName, on connection: any Connection
  ) throws {
    try connection.run(
      "UPDATE area SET name = $1 WHERE key = $2", [.text(name.text), .text(key.rawValue)])
  }

  /// Gives a project another name.
  public static func rename(
    project key: PlaceKey, _ name: PlaceName, on connection: any Connection
  ) throws {
    try connection.run(
      "UPDATE project SET name = $1 WHERE key = $2", [.text(name.text), .text(key.rawValue)])
  }
}
