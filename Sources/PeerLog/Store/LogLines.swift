public import Instruments
public import Storage

/// The headings under which lines of logs are kept, as one read or change knows them.
///
/// What the stores of this room hand out and take is a line in full; how it is kept is their affair alone. Only
/// whoever reads or brings many logs at once handles lines as they are kept (``LogLine``).
public final class LogLines {
  private var headings: [String: [LogHeading]] = [:]

  private init() {}

  /// Those of a read or change.
  static func of(_ connection: any Connection) -> LogLines { connection.remembered { LogLines() } }

  /// Keeps the names of versions of the log, so that logs in them are kept under headings from now on.
  ///
  /// The names come from the content and never from a person, so that nothing has to be taken out of them.
  /// A version whose names are kept already is passed over.
  public static func keep(
    headingsOf versions: some Sequence<Questionnaire>, on connection: any Connection
  ) throws {
    let lines = of(connection)
    for version in versions {
      let known = try lines.headings(of: version.id, on: connection)
      for part in LogHeading.Part.allCases {
        let names = version.names(part).sorted()
        let last = known.last { $0.part == part }
        guard !names.isEmpty, last?.names != names else { continue }
        try connection.run(
          "INSERT INTO log_heading (questionnaire, part, turn, names) VALUES ($1, $2, $3, $4)",
          [
            .text(version.id), .text(part.rawValue), .integer(Int64((last?.turn ?? 0) + 1)),
            .text(names.joined(separator: "&")),
          ])
      }
      lines.headings[version.id] = nil
    }
  }

  private func headings(
    of questionnaire: String, on connection: any Connection
  ) throws -> [LogHeading] {
    if let known = headings[questionnaire] { return known }
    let all = try connection.all(
      "SELECT part, turn, names FROM log_heading WHERE questionnaire = $1 ORDER BY turn",
      [.text(questionnaire)]
    ) { row in
      LogHeading.Part(rawValue: row.text(0)).map {
        LogHeading(
          $0, row.integer(1), names: row.text(2).split(separator: "&").map { String($0) })
      }
    }
    let found = all.compactMap(\.self)
    headings[questionnaire] = found
    return found
  }

  /// The heading under which lines of a version are kept from now on; `nil` if they are kept in full.
  public static func heading(
    _ part: LogHeading.Part, of version: Questionnaire, on connection: any Connection
  ) throws -> LogHeading? {
    try of(connection).headings(of: version.id, on: connection).last { $0.part == part }
  }

  /// How a line in full is kept.
  func kept(
    _ line: String, _ part: LogHeading.Part, of questionnaire: String,
    on connection: any Connection
  ) throws -> String {
    try headings(of: questionnaire, on: connection).last { $0.part == part }?.shortened(line)
      ?? line
  }

  /// The line that is kept so.
  func line(
    _ kept: String, _ part: LogHeading.Part, of questionnaire: String,
    on connection: any Connection
  ) throws -> LogLine {
    guard let turn = LogHeading.turn(of: kept) else { return LogLine(kept) }
    guard
      let heading = try headings(of: questionnaire, on: connection)
        .first(where: { $0.part == part && $0.turn == turn })
    else { throw StorageError.other("a log of \(questionnaire) lacks its heading \(turn)") }
    return LogLine(kept, under: heading)
  }
}

extension Questionnaire {
  fileprivate func names(_ part: LogHeading.Part) -> [String] {
    switch part {
    case .answers: items.map(\.name)
    case .scores: measures.map(\.id)
    }
  }
}
