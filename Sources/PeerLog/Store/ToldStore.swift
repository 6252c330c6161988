public import Identity
public import Storage

/// With what people stand in the figures that were given out, of those who have given something since.
///
/// Figures are given out in steps of many people, so that nobody can read one person off two of them. What
/// waits for the next step is told by what is kept here: one row for each person who waits, written in the
/// same change as what they gave, before it. Who has no row stands in the figures with what they gave so far.
/// So what is given out follows from the database alone, at any moment and after any end of the program.
///
/// Nothing is kept before figures are first given out, and a row goes when what its person gave is given out,
/// or when they take out what stands in it.
public enum ToldStore {
  /// Somebody as figures that were given out count them.
  public struct Member: Sendable {
    /// Who.
    public let key: ParticipantKey
    /// What is counted of them; nil if they are not counted.
    public let member: CountedMember?
    /// Whether other logs are theirs now, or one was changed, in whatever it asks.
    public let hasOtherLogs: Bool
    /// Whether they say something else about themselves now.
    public let hasOtherBackground: Bool
  }

  /// Keeps what somebody is counted with, because they are about to give something new.
  ///
  /// Whatever calls `EvidenceNotes.changed` calls this first, unless something is taken out.
  static func keep(_ key: ParticipantKey, on connection: any Connection) throws {
    let isToKeep = try connection.first(
      """
      SELECT turn FROM telling
      WHERE one = 1 AND NOT EXISTS (SELECT key FROM told_person WHERE key = $1)
      """, [.text(key.rawValue)]
    ) { _ in true }
    guard isToKeep ?? false else { return }
    // Of somebody who has not joined there is nothing to keep but that nothing is told.
    let row =
      try ParticipantStore.participant(key, on: connection).map {
        try ToldPerson($0, on: connection)
      } ?? ToldPerson(nobody: key)
    try row.write(on: connection)
  }

  /// How often figures were given out; 0 before the first time, and until then nothing is kept.
  public static func turn(on connection: any Connection) throws -> Int {
    try connection.first("SELECT turn FROM telling WHERE one = 1") { $0.integer(0) } ?? 0
  }

  /// Whether somebody has given something and no log of theirs is given out yet.
  public static func isUntold(
    _ key: ParticipantKey, on connection: any Connection
  ) throws -> Bool {
    try connection.first("SELECT logs FROM told_person WHERE key = $1", [.text(key.rawValue)]) {
      $0.text(0).isEmpty
    } ?? false
  }

  /// Somebody who has given something since; nil without a row.
  public static func member(
    _ key: ParticipantKey, under terms: ConsentTerms, on connection: any Connection
  ) throws -> Member? {
    try members([.text(key.rawValue), .text(key.rawValue)], terms, connection).first
  }

  /// Everybody who has given something since.
  public static func members(
    under terms: ConsentTerms, on connection: any Connection
  ) throws -> [Member] {
    try members([.text(""), .text("\u{10FFFF}")], terms, connection)
  }

  private static func members(
    _ keys: [Value], _ terms: ConsentTerms, _ connection: any Connection
  ) throws -> [Member] {
    let rows = try connection.all(
      """
      SELECT \(ToldPerson.columns), answers FROM told_person
      LEFT JOIN background ON participant = key WHERE key >= $1 AND key <= $2 ORDER BY key
      """, keys
    ) { (ToldPerson($0), $0.optionalText(ToldPerson.width) ?? "") }
    guard !rows.isEmpty else { return [] }
    // A log says something else only after a correction, which has the next number.
    var logs: [String: [LogKey: Int]] = [:]
    try connection.each(
      """
      SELECT participant, log.key,
        (SELECT COALESCE(MAX(turn), 0) FROM correction WHERE correction.log = log.key)
      FROM told_person JOIN log ON participant = told_person.key
      WHERE told_person.key >= $1 AND told_person.key <= $2
      """, keys
    ) { logs[$0.text(0), default: [:]][LogKey(rawValue: $0.text(1))] = $0.integer(2) }
    return rows.map { row, background in
      let member = row.member(under: terms)
      return Member(
        key: row.key, member: member,
        hasOtherLogs: logs[row.key.rawValue] ?? [:] != (member == nil ? [:] : row.turns),
        hasOtherBackground: background != member?.person.background ?? "")
    }
  }

  /// Gives out what some people gave.
  ///
  /// - Parameters:
  ///   - keys: Who.
  ///   - turn: How often figures were given out when that was decided.
  ///   - position: The last note that was known then. Who has a later one has given something more since, and
  ///     then nothing is given out.
  ///   - connection: A change.
  /// - Returns: Whether it was given out.
  /// - Throws: `StorageError`.
  public static func tell(
    _ keys: Set<ParticipantKey>, turn: Int, position: Int, on connection: any Connection
  ) throws -> Bool {
    guard try self.turn(on: connection) == turn,
      try keys.isDisjoint(with: EvidenceNotes.participants(after: position, on: connection))
    else { return false }
    for key in keys { try forget(key, on: connection) }
    try connection.run(
      """
      INSERT INTO telling (one, turn) VALUES (1, $1) ON CONFLICT (one)
      DO UPDATE SET turn = excluded.turn
      """, [.integer(Int64(turn + 1))])
    return true
  }

  /// Takes a log out of what somebody is counted with; everything else of it stays.
  static func takeOut(
    _ log: LogKey, of key: ParticipantKey, on connection: any Connection
  ) throws {
    guard var row = try ToldPerson.all(from: key, through: key, on: connection).first,
      try row.takeOut(log, on: connection)
    else { return }
    try forget(key, on: connection)
    try row.write(on: connection)
  }

  /// Keeps nothing of somebody any more.
  static func forget(_ key: ParticipantKey, on connection: any Connection) throws {
    try connection.run("DELETE FROM told_person WHERE key = $1", [.text(key.rawValue)])
  }
}
