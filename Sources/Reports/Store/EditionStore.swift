public import Identity
internal import PeerLog
public import Storage
internal import Time

/// Editions of reports in the `kith` database: numbers as they were told, no row of anybody.
public enum EditionStore {
  /// Keeps an edition for good.
  ///
  /// Quotes in it are kept with the moment at which whoever made it stated that their speakers had agreed.
  public static func add(_ edition: ReportEdition, on connection: any Connection) throws {
    try connection.run(
      """
      INSERT INTO report_edition
        (key, kind, place, title, account, made, content, numbers, quotes_agreed)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      ON CONFLICT (key) DO NOTHING
      """,
      [
        .text(edition.key.rawValue), .text(edition.kind.rawValue),
        .text(optional: edition.place?.rawValue), .text(edition.bundle.place),
        .text(edition.account.rawValue), .integer(Int64(edition.made.seconds)),
        .text(edition.bundle.cut.content),
        .text(edition.bundle.json()),
        .integer(edition.bundle.words.quotes.isEmpty ? 0 : Int64(edition.made.seconds)),
      ])
  }

  /// An edition; nil when there is none with this key.
  public static func edition(
    _ key: ReportKey, on connection: any Connection
  ) throws -> ReportEdition? {
    try connection.first("\(select) WHERE key = $1", [.text(key.rawValue)], read) ?? nil
  }

  /// Every edition by name, the newest first; their numbers stay where they are.
  public static func all(on connection: any Connection) throws -> [ReportEntry] {
    try connection.all(
      "SELECT key, kind, place, title, made FROM report_edition ORDER BY made DESC, key", []
    ) { row in
      ReportKind(rawValue: row.text(1)).map { kind in
        ReportEntry(
          key: ReportKey(rawValue: row.text(0)), kind: kind,
          place: row.optionalText(2).map(PlaceKey.init), name: row.text(3),
          made: Instant(seconds: row.integer(4)))
      }
    }.compactMap(\.self)
  }

  /// The last edition of a place, of whatever kind; nil is the whole programme.
  public static func last(
    of place: PlaceKey?, on connection: any Connection
  ) throws -> ReportEdition? {
    try connection.first(
      "\(select) WHERE COALESCE(place, '') = $1 ORDER BY made DESC, key LIMIT 1",
      [.text(place?.rawValue ?? "")], read) ?? nil
  }

  /// The editions that somebody's logs are in: made while they had agreed and had sent one, of the whole
  /// programme or of a place that they take part in now.
  ///
  /// It is worked out when they ask; nobody is written down with a report. So nobody knows afterwards how long
  /// their first log waited for those of others, and a report that was made meanwhile is among them too.
  public static func using(
    _ participant: ParticipantKey, on connection: any Connection
  ) throws -> [ReportEntry] {
    guard let person = try ParticipantStore.participant(participant, on: connection),
      try !ToldStore.isUntold(participant, on: connection)
    else { return [] }
    let logs = try ResearchStore.logs(of: participant, on: connection)
    guard let first = logs.map(\.sent).min() else { return [] }
    let answers = try ConsentStore.history(of: participant, on: connection)
      .filter { $0.record.statement == Self.research }
    return try all(on: connection).filter { edition in
      let isThere =
        edition.place == nil || edition.place == person.area || edition.place == person.project
      let agreed = answers.last { $0.given <= edition.made }?.record.agreed ?? false
      return isThere && agreed && first <= edition.made
    }
  }

  /// The statement whose yes lets answers be used in reports.
  private static let research = "consent.research"

  private static let select =
    "SELECT key, kind, place, account, made, numbers FROM report_edition"

  private static func read(_ row: any Row) -> ReportEdition? {
    guard let kind = ReportKind(rawValue: row.text(1)), let bundle = ReportBundle(json: row.text(5))
    else { return nil }
    return ReportEdition(
      key: ReportKey(rawValue: row.text(0)), kind: kind,
      place: row.optionalText(2).map(PlaceKey.init), account: AccountKey(rawValue: row.text(3)),
      made: Instant(seconds: row.integer(4)), bundle: bundle)
  }
}
