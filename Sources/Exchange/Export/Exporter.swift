public import Identity
internal import Instruments
public import PeerLog
public import Storage
internal import Time

/// Takes out what people agreed to give for research: one row for each log, one for each person.
///
/// Reads one consistent state, person by person in the order of their pseudonyms, on several threads, in memory
/// that grows with the number of people by some 200 bytes each.
public struct Exporter: Sendable {
  let codebook: Codebook
  private let terms: ConsentTerms
  private let plan: String
  private let program: String

  /// An exporter.
  ///
  /// - Parameters:
  ///   - codebook: The columns.
  ///   - terms: Whose answers may be used.
  ///   - plan: The version of the plan of analysis, for the manifest.
  ///   - program: The version of the program, for the manifest.
  public init(codebook: Codebook, terms: ConsentTerms, plan: String, program: String) {
    (self.codebook, self.terms, self.plan, self.program) = (codebook, terms, plan, program)
  }

  /// Writes a cut into a folder that is there.
  ///
  /// - Parameters:
  ///   - format: In which files.
  ///   - folder: Where.
  ///   - database: The `kith` database.
  ///   - vault: What makes the pseudonyms.
  ///   - id: The name of the cut.
  ///   - day: The day on which it is made.
  /// - Returns: what the manifest says.
  /// - Throws: `ExchangeError` or `StorageError`.
  public func write(
    _ format: ExportFormat, to folder: String, from database: any Database, vault: Vault,
    id: String, day: String
  ) throws -> Cut {
    try database.readTogether { read in
      let people = try CutPeople(under: terms, names: vault.pseudonyms(of: id), in: read)
      let (files, content) = try write(people, format, to: folder, read)
      return Cut(
        id: id, day: day, content: content, plan: plan, program: program, format: format,
        people: people.count, logs: people.logs,
        peopleLeftOut: people.totals.people - people.count,
        logsLeftOut: people.totals.logs - people.logs, files: files)
    }
  }

  private typealias Written = (files: [String], content: String)

  /// Writes both tables.
  ///
  /// - Returns: their names, and the hash of their content.
  private func write(
    _ people: CutPeople, _ format: ExportFormat, to folder: String, _ read: SharedRead
  ) throws -> Written {
    switch format {
    case .csv, .jsonl: try writeLines(of: people, format, to: folder, read)
    case .xlsx, .sav: try writeRows(of: people, try sink(format, folder, people), read)
    }
  }

  /// Writes tables of lines, which every thread makes of those whom it reads.
  private func writeLines(
    of people: CutPeople, _ format: ExportFormat, to folder: String, _ read: SharedRead
  ) throws -> Written {
    let files = try LineFiles(codebook, folder: folder, format)
    let json = format == .jsonl ? JSONLines(codebook) : nil
    let lineup = Lineup(people.pieces, using: files.write)
    let hashes = try read.onEach { _, connection in
      let rows = ExportRows(codebook, people.places)
      try lineup.work { piece in
        var lines = ExportLines()
        for place in people.people(in: piece) {
          try rows.make(try people.record(place, on: connection)) { made in
            if let json {
              lines.append(json.line(made.table, made.row).utf8, to: made.table)
            } else {
              lines.append(made.line, to: made.table)
            }
          }
        }
        return lines
      }
      return rows.hash
    }
    return (try files.finish(), Self.content(hashes))
  }

  /// Writes tables whose rows only one thread at a time can write; the others read meanwhile.
  private func writeRows(
    of people: CutPeople, _ sink: any TableSink, _ read: SharedRead
  ) throws -> Written {
    let rows = ExportRows(codebook, people.places)
    let lineup = Lineup(people.pieces) { (records: [CutPeople.Record]) in
      for record in records {
        try rows.make(record) { made throws(ExchangeError) in
          try sink.write(made.table, made.row)
        }
      }
    }
    _ = try read.onEach { _, connection in
      try lineup.work { piece in
        try people.people(in: piece).map { try people.record($0, on: connection) }
      }
    }
    return (try sink.finish(), rows.hash.finish())
  }

  private static func content(_ hashes: [ContentHash]) -> String {
    let all = hashes.first ?? ContentHash()
    for hash in hashes.dropFirst() { all.add(hash) }
    return all.finish()
  }

  private func sink(
    _ format: ExportFormat, _ folder: String, _ people: CutPeople
  ) throws(ExchangeError) -> any TableSink {
    format == .xlsx
      ? try WorkbookSink(codebook, folder: folder, rows: max(people.logs, people.count))
      : try SystemFileSink(codebook, folder: folder, (people.count, people.logs))
  }
}
