internal import Identity
internal import Storage
internal import Time

/// Some hundred people with what they agreed to, read with one query for each table in the order of its keys.
struct MemberBatch {
  /// How many are read at a time: few enough to stay in the processor's cache.
  private static let size = 500

  /// Somebody who has joined.
  private struct Joined {
    let key: String
    let language: String
    let area: PlaceKey?
    let project: PlaceKey?
    let day: String
    var logs = 0
  }

  /// Those of them whose answers may be used for research, in the order of their keys.
  private(set) var members: [ResearchStore.Member] = []
  /// The last of them all; `nil` if nobody comes after.
  private(set) var last: String?
  private var joined: [Joined] = []
  private var places = KeyPlaces()

  /// Reads the first people of a range.
  ///
  /// - Parameters:
  ///   - range: Whom.
  ///   - terms: What they have to have agreed to.
  ///   - known: The places that others take part in, so that each name is kept once.
  ///   - connection: A connection to the store.
  /// - Throws: `StorageError`.
  init(
    in range: KeyRange, under terms: ConsentTerms, _ known: inout KnownPlaces,
    on connection: any Connection
  ) throws {
    try readJoined(range, &known, connection)
    guard let last = joined.last?.key else { return }
    self.last = joined.count == Self.size ? last : nil
    let keys = [Value.text(range.after), .text(last)]
    try connection.each(
      """
      SELECT participant, COUNT(*) FROM log
      WHERE participant > $1 AND participant <= $2 GROUP BY participant
      """, keys
    ) { row in
      if let place = places.place(of: row.text(0)) { joined[place].logs = row.integer(1) }
    }
    try readAgreements(keys, terms, connection)
  }

  private mutating func readJoined(
    _ range: KeyRange, _ known: inout KnownPlaces, _ connection: any Connection
  ) throws {
    try range.eachFirst(
      "SELECT key, language, area, project, joined FROM participant", most: Self.size,
      on: connection
    ) { row in
      let key = row.text(0)
      places.note(key, at: joined.count)
      joined.append(
        Joined(
          key: key, language: row.text(1), area: row.optionalText(2).map { known.key($0) },
          project: row.optionalText(3).map { known.key($0) }, day: row.text(4)))
    }
  }

  private mutating func readAgreements(
    _ keys: [Value], _ terms: ConsentTerms, _ connection: any Connection
  ) throws {
    // In the order of the table's own index, so that of each statement the last answer comes last.
    var present: Int?
    var answers: [(record: ConsentStore.Record, given: Instant)] = []
    func finish() {
      let statement = Purpose.researchData.statement
      guard let present, let research = answers.first(where: { $0.record.statement == statement }),
        terms.mayUse(answers.map(\.record), for: .researchData)
      else { return }
      members.append(Self.member(joined[present], research.record.version, research.given))
    }
    try connection.each(
      """
      SELECT participant, statement, version, agreed, given FROM consent
      WHERE participant > $1 AND participant <= $2 ORDER BY participant, statement, given
      """, keys
    ) { row in
      let place = places.place(of: row.text(0))
      if place != present {
        finish()
        present = place
        answers.removeAll(keepingCapacity: true)
      }
      let record = ConsentStore.Record(
        statement: row.text(1), version: row.integer(2), agreed: row.integer(3) == 1)
      if answers.last?.record.statement == record.statement { answers.removeLast() }
      answers.append((record, Instant(seconds: row.integer(4))))
    }
    finish()
  }

  private static func member(
    _ joined: Joined, _ version: Int, _ given: Instant
  ) -> ResearchStore.Member {
    ResearchStore.Member(
      key: ParticipantKey(rawValue: joined.key), language: joined.language, area: joined.area,
      project: joined.project, joined: joined.day, consentVersion: version, consentGiven: given,
      logs: joined.logs)
  }
}

/// The keys of places, each kept in memory once however many people take part there.
struct KnownPlaces {
  private var keys: [String: PlaceKey] = [:]

  /// The key that is written so.
  mutating func key(_ text: String) -> PlaceKey {
    if let known = keys[text] { return known }
    let key = PlaceKey(rawValue: text)
    keys[text] = key
    return key
  }
}
