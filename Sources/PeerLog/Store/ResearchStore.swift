public import Identity
public import Storage
public import Time

/// What is given out for research: of the people whom the figures count, everything but who they are.
///
/// Who that is, `CountedStore` says: people who joined and whose last word about the use of their answers
/// is yes.
public enum ResearchStore {
  /// One person, without a name.
  public struct Person: Sendable {
    /// The random key that links their records; never given out.
    public let key: ParticipantKey
    /// The language they chose.
    public let language: String
    /// The area they take part in.
    public let area: PlaceKey?
    /// The project they take part in.
    public let project: PlaceKey?
    /// The day they joined.
    public let joined: String
    /// The version of the statement that they agreed to last.
    public let consentVersion: Int
    /// When they agreed to it.
    public let consentGiven: Instant
    /// What they typed about themselves, in the encoding of forms.
    public let background: String
  }

  /// One log of a person.
  public struct SentLog: Sendable {
    /// Which version of the log it is.
    public let questionnaire: String
    /// The day it counts back from.
    public let day: String
    /// The language it was answered in.
    public let language: String
    /// How it was filled in.
    public let mode: String
    /// The answers, in the encoding of forms.
    public let answers: String
    /// The scores, in the encoding of forms.
    public let scores: String
    /// When it was begun.
    public let started: Instant
    /// When it was sent.
    public let sent: Instant
  }

  /// Everybody whose answers may be used, with how many logs they sent.
  public static func people(
    on connection: any Connection
  ) throws -> [(key: ParticipantKey, logs: Int)] {
    try connection.all(
      """
      SELECT key, (SELECT COUNT(*) FROM log WHERE log.participant = participant.key)
      FROM participant WHERE (
        SELECT agreed FROM consent WHERE consent.participant = participant.key AND statement = $1
        ORDER BY given DESC LIMIT 1) = 1
      """, [.text(CountedStore.statement)]
    ) { (ParticipantKey(rawValue: $0.text(0)), $0.integer(1)) }
  }

  /// How many people have joined, and how many logs there are in all.
  public static func totals(on connection: any Connection) throws -> (people: Int, logs: Int) {
    let people = try connection.first("SELECT COUNT(*) FROM participant") { $0.integer(0) } ?? 0
    let logs = try connection.first("SELECT COUNT(*) FROM log") { $0.integer(0) } ?? 0
    return (people, logs)
  }

  /// One of the people.
  public static func person(
    _ key: ParticipantKey, on connection: any Connection
  ) throws -> Person? {
    try connection.first(
      """
      SELECT language, area, project, joined, version, given,
        (SELECT answers FROM background WHERE background.participant = participant.key)
      FROM participant JOIN consent ON consent.participant = participant.key
      WHERE participant.key = $1 AND statement = $2 ORDER BY given DESC LIMIT 1
      """, [.text(key.rawValue), .text(CountedStore.statement)]
    ) { row in
      Person(
        key: key, language: row.text(0), area: row.optionalText(1).map(PlaceKey.init),
        project: row.optionalText(2).map(PlaceKey.init), joined: row.text(3),
        consentVersion: row.integer(4), consentGiven: Instant(seconds: row.integer(5)),
        background: row.optionalText(6) ?? "")
    }
  }

  /// Hands over every log of a person, in the order of their days.
  public static func eachLog(
    of key: ParticipantKey, on connection: any Connection, _ body: (SentLog) throws -> Void
  ) throws {
    try connection.each(
      """
      SELECT questionnaire, day, language, mode, answers, scores, started, sent FROM log
      WHERE participant = $1 ORDER BY day, sent, key
      """, [.text(key.rawValue)]
    ) { row in
      try body(
        SentLog(
          questionnaire: row.text(0), day: row.text(1), language: row.text(2), mode: row.text(3),
          answers: row.text(4), scores: row.text(5), started: Instant(seconds: row.integer(6)),
          sent: Instant(seconds: row.integer(7))))
    }
  }
}
