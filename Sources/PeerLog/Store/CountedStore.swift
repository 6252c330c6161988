public import Identity
public import Storage
internal import Time

/// Whom the figures count, and with what: the one place that says so.
///
/// Counted are people who joined and whose answers ``ConsentTerms`` say may be used. Logs of
/// somebody who has not joined yet wait; those of somebody who took everything out are gone.
public enum CountedStore {
  /// A participant as the figures count them, whether they have a log yet or not; `nil` if they are not counted.
  public static func member(
    _ key: ParticipantKey, under terms: ConsentTerms, on connection: any Connection
  ) throws -> CountedMember? {
    guard let participant = try ParticipantStore.participant(key, on: connection),
      try terms.mayUse(key, for: .evidence, on: connection)
    else { return nil }
    let lines = LogLines.of(connection)
    let logs = try connection.all(
      """
      SELECT day, scores, questionnaire FROM log WHERE participant = $1 ORDER BY day, sent, key
      """, [.text(key.rawValue)]
    ) {
      CountedPerson.Log(
        day: Day(iso: $0.text(0)) ?? Day(number: 0),
        scores: try lines.line($0.text(1), .scores, of: $0.text(2), on: connection).text)
    }
    // Of several logs about one day the last counts.
    let first =
      logs.isEmpty
      ? nil
      : try connection.first(
        """
        SELECT answers, questionnaire FROM log WHERE participant = $1
        ORDER BY day, sent DESC, key DESC LIMIT 1
        """, [.text(key.rawValue)]
      ) { try lines.line($0.text(0), .answers, of: $0.text(1), on: connection).text }
    return CountedMember(
      joined: participant.joined, firstAnswers: first ?? "",
      person: CountedPerson(
        area: participant.area, project: participant.project,
        background: try BackgroundStore.typed(by: key, on: connection), logs: logs))
  }

  /// Hands over some people with a log, in the order of their keys, for whoever goes through everybody in
  /// many short reads.
  ///
  /// - Parameters:
  ///   - key: Whom to go on after; empty for the first.
  ///   - limit: How many at most.
  ///   - connection: A connection to the store.
  ///   - body: Told each of them.
  /// - Returns: Whom to go on after next; `nil` when nobody is left.
  /// - Throws: what the store or `body` throws.
  public static func eachWithLogs(
    after key: ParticipantKey, limit: Int, on connection: any Connection,
    _ body: (ParticipantKey) throws -> Void
  ) throws -> ParticipantKey? {
    let keys = try connection.all(
      "SELECT DISTINCT participant FROM log WHERE participant > $1 ORDER BY participant LIMIT $2",
      [.text(key.rawValue), .integer(Int64(limit))]
    ) { ParticipantKey(rawValue: $0.text(0)) }
    for key in keys { try body(key) }
    return keys.last
  }
}
