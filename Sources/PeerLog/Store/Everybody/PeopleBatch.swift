internal import Identity
internal import Storage
internal import Time

/// Some hundred people with everything that is counted, read with one query for each table.
struct PeopleBatch {
  /// How many are read at a time: few enough to stay in the processor's cache.
  static let size = 500

  /// They, in the order of their keys.
  private(set) var people: [ReadPerson] = []
  private var places = KeyPlaces()

  /// Reads the first people of a range.
  ///
  /// - Parameters:
  ///   - range: Whom.
  ///   - detail: Which answers.
  ///   - connection: A connection to the store.
  /// - Throws: `StorageError`.
  init(
    in range: KeyRange, _ detail: EverybodyReader.Detail, on connection: any Connection
  ) throws {
    try readPeople(range, connection)
    guard let last = people.last else { return }
    let keys = [Value.text(range.after), .text(last.key.rawValue)]
    try readAgreements(keys, connection)
    guard detail != .noLogs else { return }
    try readLogs(keys, detail, connection)
    for place in people.indices where people[place].hasTwoOfOneDay {
      people[place].logs = try Self.sorted(people[place].key, connection)
    }
  }

  private mutating func readPeople(_ range: KeyRange, _ connection: any Connection) throws {
    try range.eachFirst(
      """
      SELECT key, area, project, joined, background.answers
      FROM participant LEFT JOIN background ON background.participant = participant.key
      """, most: Self.size, on: connection
    ) { row in
      let key = row.text(0)
      places.note(key, at: people.count)
      people.append(
        ReadPerson(
          key: ParticipantKey(rawValue: key), area: row.optionalText(1).map(PlaceKey.init),
          project: row.optionalText(2).map(PlaceKey.init),
          joined: Day(iso: row.text(3)) ?? Day(number: 0), background: row.optionalText(4) ?? ""))
    }
  }

  private mutating func readAgreements(_ keys: [Value], _ connection: any Connection) throws {
    // In the order of the table's own index, so that of each statement the last answer comes last.
    try connection.each(
      """
      SELECT participant, statement, version, agreed FROM consent
      WHERE participant > $1 AND participant <= $2 ORDER BY participant, statement, given
      """, keys
    ) { row in
      guard let place = places.place(of: row.text(0)) else { return }
      let record = ConsentStore.Record(
        statement: row.text(1), version: row.integer(2), agreed: row.integer(3) == 1)
      if people[place].agreements.last?.statement == record.statement {
        people[place].agreements.removeLast()
      }
      people[place].agreements.append(record)
    }
  }

  private mutating func readLogs(
    _ keys: [Value], _ detail: EverybodyReader.Detail, _ connection: any Connection
  ) throws {
    // The index has them by day. Two of one day are rare: SQLite would sort everybody's by the rest as well.
    let lines = LogLines.of(connection)
    try connection.each(
      """
      SELECT participant, questionnaire, day, scores, answers FROM log
      WHERE participant > $1 AND participant <= $2 ORDER BY participant, day
      """, keys
    ) { row in
      guard let place = places.place(of: row.text(0)) else { return }
      let version = row.text(1)
      let day = Day(iso: row.text(2)) ?? Day(number: 0)
      let first = people[place].logs.first?.day
      if people[place].logs.last?.day == day { people[place].hasTwoOfOneDay = true }
      people[place].logs.append(
        ReadPerson.Log(
          questionnaire: version, day: day,
          answers: detail == .allAnswers || (first ?? day) == day
            ? try lines.line(row.text(4), .answers, of: version, on: connection).text : "",
          scores: try lines.line(row.text(3), .scores, of: version, on: connection).text))
    }
  }

  private static func sorted(
    _ key: ParticipantKey, _ connection: any Connection
  ) throws -> [ReadPerson.Log] {
    let lines = LogLines.of(connection)
    return try connection.all(
      """
      SELECT questionnaire, day, scores, answers FROM log
      WHERE participant = $1 ORDER BY day, sent, key
      """, [.text(key.rawValue)]
    ) { row in
      let version = row.text(0)
      return ReadPerson.Log(
        questionnaire: version, day: Day(iso: row.text(1)) ?? Day(number: 0),
        answers: try lines.line(row.text(3), .answers, of: version, on: connection).text,
        scores: try lines.line(row.text(2), .scores, of: version, on: connection).text)
    }
  }
}
