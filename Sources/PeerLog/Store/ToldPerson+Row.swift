internal import Identity
internal import Instruments
internal import Storage
internal import Time

// How a row is written: lists in the encoding of forms.
extension ToldPerson {
  /// The columns of a row.
  static let columns = """
    key, joined, told_person.area, told_person.project, told_person.background, consents, first, logs, corrected
    """
  /// How many there are.
  static let width = 9

  /// Some people who have given something since, in the order of their keys.
  static func all(
    from first: ParticipantKey, through last: ParticipantKey, on connection: any Connection
  ) throws -> [ToldPerson] {
    try connection.all(
      "SELECT \(columns) FROM told_person WHERE key >= $1 AND key <= $2 ORDER BY key",
      [.text(first.rawValue), .text(last.rawValue)]
    ) { ToldPerson($0) }
  }

  /// Somebody from a row.
  init(_ row: any Row) {
    self.init(
      key: ParticipantKey(rawValue: row.text(0)),
      joined: row.optionalText(1).flatMap { Day(iso: $0) },
      area: row.optionalText(2).map(PlaceKey.init), project: row.optionalText(3).map(PlaceKey.init),
      background: row.text(4),
      consents: AnswerEncoding.decode(row.text(5)).map { pair in
        ConsentStore.Record(
          statement: pair.name, version: Int(pair.value.dropFirst(2)) ?? 0,
          agreed: pair.value.hasPrefix("1"))
      }, first: row.text(6),
      logs: AnswerEncoding.decode(row.text(7)).map {
        Kept(key: LogKey(rawValue: $0.name), text: $0.value)
      },
      corrected: Dictionary(
        AnswerEncoding.decode(row.text(8)).map {
          (LogKey(rawValue: $0.name), Int($0.value) ?? 0)
        }, uniquingKeysWith: { one, _ in one }))
  }

  /// Somebody of whom nothing is told.
  init(nobody key: ParticipantKey) {
    self.init(
      key: key, joined: nil, area: nil, project: nil, background: "", consents: [], first: "",
      logs: [], corrected: [:])
  }

  /// Somebody as they are now.
  init(_ person: Participant, on connection: any Connection) throws {
    let key = person.key
    let sent = try LogStore.logs(of: key, on: connection)
    let logs = sent.map { Kept(key: $0.key, text: "\($0.day.iso) \($0.scores)") }
    let named = Self.first(of: logs)
    self.init(
      key: key, joined: person.joined, area: person.area, project: person.project,
      background: try BackgroundStore.typed(by: key, on: connection),
      consents: try ConsentStore.current(of: key, on: connection),
      first: sent.first { $0.key == named }?.answers ?? "", logs: logs,
      corrected: try CorrectionStore.turns(of: key, on: connection)
        .filter { turn in sent.contains { $0.key == turn.key } })
  }

  /// Keeps it.
  func write(on connection: any Connection) throws {
    try connection.run(
      """
      INSERT INTO told_person
        (key, joined, area, project, background, consents, first, logs, corrected)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      """,
      [
        .text(key.rawValue), .text(optional: joined?.iso), .text(optional: area?.rawValue),
        .text(optional: project?.rawValue), .text(background),
        .text(
          AnswerEncoding.encode(
            consents.map { ($0.statement, "\($0.agreed ? 1 : 0) \($0.version)") })),
        .text(first), .text(AnswerEncoding.encode(logs.map { ($0.key.rawValue, $0.text) })),
        .text(
          AnswerEncoding.encode(
            corrected.sorted { $0.key.rawValue < $1.key.rawValue }
              .map { ($0.key.rawValue, String($0.value)) })),
      ])
  }
}
