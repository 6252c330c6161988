public import Identity
public import Storage

extension PlacesStore {
  /// Adds an organisation to an area.
  ///
  /// An organisation that is there already, in another area, is from now on at work in both.
  ///
  /// - Throws: `StorageError.constraint` if another organisation has the name.
  public static func add(
    organisation key: PlaceKey, name: String, in area: PlaceKey, on connection: any Connection
  ) throws {
    try connection.run(
      "INSERT INTO organisation (key, name) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING",
      [.text(key.rawValue), .text(name)])
    try connection.run(
      """
      INSERT INTO organisation_area (area, organisation) VALUES ($1, $2)
      ON CONFLICT (area, organisation) DO NOTHING
      """, [.text(area.rawValue), .text(key.rawValue)])
  }

  /// Gives an organisation another name.
  public static func rename(
    organisation key: PlaceKey, _ name: PlaceName, on connection: any Connection
  ) throws {
    try connection.run(
      "UPDATE organisation SET name = $1 WHERE key = $2", [.text(name.text), .text(key.rawValue)])
  }

  /// Says what an organisation does in an area, in place of what was said before.
  ///
  /// - Throws: `StorageError.constraint` if another organisation is the area's only one of a kind.
  public static func set(
    _ parts: Set<OrganisationPart>, of organisation: PlaceKey, in area: PlaceKey,
    on connection: any Connection
  ) throws {
    let place: [Value] = [.text(area.rawValue), .text(organisation.rawValue)]
    try connection.run(
      "DELETE FROM organisation_part WHERE area = $1 AND organisation = $2", place)
    for part in OrganisationPart.allCases where parts.contains(part) {
      try connection.run(
        "INSERT INTO organisation_part (area, organisation, part) VALUES ($1, $2, $3)",
        place + [.text(part.rawValue)])
    }
  }

  /// Says which organisation runs a project; `nil` for one that stands for itself.
  public static func set(
    organisation: PlaceKey?, of project: PlaceKey, on connection: any Connection
  ) throws {
    try connection.run(
      "UPDATE project SET organisation = $1 WHERE key = $2",
      [.text(optional: organisation?.rawValue), .text(project.rawValue)])
  }
}
