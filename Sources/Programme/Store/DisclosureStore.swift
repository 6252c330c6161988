public import Evidence
public import Storage

/// How small a number of people may be that the programme tells, and how the others are rounded.
public enum DisclosureStore {
  /// The programme's rule; the usual one until it has chosen.
  public static func rule(_ connection: any Connection) throws -> DisclosureRule {
    try connection.first("SELECT smallest, rounding FROM disclosure_rule") {
      DisclosureRule(smallest: Int($0.integer(0)), rounding: Int($0.integer(1)))
    } ?? .usual
  }

  /// Keeps what the programme has chosen.
  public static func keep(_ rule: DisclosureRule, on connection: any Connection) throws {
    try connection.run(
      """
      INSERT INTO disclosure_rule (only, smallest, rounding) VALUES (1, $1, $2)
      ON CONFLICT (only) DO UPDATE SET smallest = excluded.smallest, rounding = excluded.rounding
      """, [.integer(Int64(rule.smallest)), .integer(Int64(rule.rounding))])
  }
}
