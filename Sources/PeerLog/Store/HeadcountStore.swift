public import Identity
public import Storage
public import Time

/// How many people of a project take part, for its own page; never who, and never what they said.
public enum HeadcountStore {
  /// How many people said that they take part in a project.
  public static func joined(_ project: PlaceKey, on connection: any Connection) throws -> Int {
    try connection.first(
      "SELECT COUNT(*) FROM participant WHERE project = $1", [.text(project.rawValue)]
    ) { $0.integer(0) } ?? 0
  }

  /// How many people of a project sent a log about a day since `day`; two logs of one person count once.
  public static func logged(
    _ project: PlaceKey, since day: Day, on connection: any Connection
  ) throws -> Int {
    try connection.first(
      """
      SELECT COUNT(*) FROM participant WHERE project = $1 AND EXISTS (
        SELECT 1 FROM log WHERE log.participant = participant.key AND log.day >= $2)
      """, [.text(project.rawValue), .text(day.iso)]
    ) { $0.integer(0) } ?? 0
  }
}
