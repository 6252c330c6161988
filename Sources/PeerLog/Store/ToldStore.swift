public import Identity
internal import Instruments
public import Storage
internal import Time

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
    let person = try ParticipantStore.participant(key, on: connection)
    let sent = person == nil ? [] : try LogStore.logs(of: key, on: connection)
    let logs = sent.map { Kept(key: $0.key, text: "\($0.day.iso) \($0.scores)") }
    let background = person == nil ? "" : try BackgroundStore.typed(by: key, on: connection)
    let consents = person == nil ? [] : try ConsentStore.current(of: key, on: connection)
    try connection.run(
      """
      INSERT INTO told_person (key, joined, area, project, background, consents, first, logs)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """,
      [
        .text(key.rawValue), .text(optional: person?.joined.iso),
        .text(optional: person?.area?.rawValue), .text(optional: person?.project?.rawValue),
        .text(background), .text(Self.encode(consents)),
        .text(sent.first { $0.key == Self.first(of: logs) }?.answers ?? ""),
        .text(Self.encode(logs)),
      ])
  }

  /// How often figures were given out; 0 before the first time.
  public static func turn(on connection: any Connection) throws -> Int {
    try connection.first("SELECT turn FROM telling WHERE one = 1") { $0.integer(0) } ?? 0
  }

  /// Somebody who has given something since; nil without a row.
  public static func member(
    _ key: ParticipantKey, under terms: ConsentTerms, on connection: any Connection
  ) throws -> Member? {
    try connection.first(select, [.text(key.rawValue), .text(key.rawValue)]) { member($0, terms) }
  }

  /// Everybody who has given something since.
  public static func members(
    under terms: ConsentTerms, on connection: any Connection
  ) throws -> [Member] {
    try connection.all(select, [.text(""), .text("\u{10FFFF}")]) { member($0, terms) }
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
    let known = try connection.first(
      "SELECT logs FROM told_person WHERE key = $1", [.text(key.rawValue)]
    ) { logs($0.text(0)) }
    guard let known, known.contains(where: { $0.key == log }) else { return }
    let rest = known.filter { $0.key != log }
    try connection.run(
      "UPDATE told_person SET logs = $1 WHERE key = $2",
      [.text(encode(rest)), .text(key.rawValue)])
    guard first(of: known) == log else { return }
    let next = try first(of: rest).flatMap { try LogStore.log($0, on: connection)?.answers }
    try connection.run(
      "UPDATE told_person SET first = $1 WHERE key = $2", [.text(next ?? ""), .text(key.rawValue)])
  }

  /// Keeps nothing of somebody any more.
  static func forget(_ key: ParticipantKey, on connection: any Connection) throws {
    try connection.run("DELETE FROM told_person WHERE key = $1", [.text(key.rawValue)])
  }
}

// How a row is written: lists in the encoding of forms.
extension ToldStore {
  /// A log as it is kept: its day and its scores.
  private struct Kept {
    let key: LogKey
    let text: String

    var day: Substring { text.prefix(10) }
  }

  /// The log whose answers count as the first ones: of several about one day the last.
  private static func first(of logs: [Kept]) -> LogKey? {
    logs.last { $0.day == logs.first?.day }?.key
  }

  private static func encode(_ logs: [Kept]) -> String {
    AnswerEncoding.encode(logs.map { ($0.key.rawValue, $0.text) })
  }

  private static func logs(_ text: String) -> [Kept] {
    AnswerEncoding.decode(text).map { Kept(key: LogKey(rawValue: $0.name), text: $0.value) }
  }

  private static func encode(_ consents: [ConsentStore.Record]) -> String {
    AnswerEncoding.encode(consents.map { ($0.statement, "\($0.agreed ? 1 : 0) \($0.version)") })
  }

  private static func consents(_ text: String) -> [ConsentStore.Record] {
    AnswerEncoding.decode(text).map { pair in
      ConsentStore.Record(
        statement: pair.name, version: Int(pair.value.dropFirst(2)) ?? 0,
        agreed: pair.value.hasPrefix("1"))
    }
  }

  private static let select = """
    SELECT key, joined, area, project, background, consents, first, logs FROM told_person
    WHERE key >= $1 AND key <= $2 ORDER BY key
    """

  private static func member(_ row: any Row, _ terms: ConsentTerms) -> Member {
    let key = ParticipantKey(rawValue: row.text(0))
    guard let joined = row.optionalText(1).flatMap({ Day(iso: $0) }),
      terms.mayUse(consents(row.text(5)), for: .evidence)
    else { return Member(key: key, member: nil) }
    return Member(
      key: key,
      member: CountedMember(
        joined: joined, firstAnswers: row.text(6),
        person: CountedPerson(
          area: row.optionalText(2).map(PlaceKey.init),
          project: row.optionalText(3).map(PlaceKey.init), background: row.text(4),
          logs: logs(row.text(7)).map { log in
            CountedPerson.Log(
              day: Day(iso: String(log.day)) ?? Day(number: 0),
              scores: String(log.text.dropFirst(11)))
          })))
  }
}
