public import Identity
internal import Instruments
public import PeerLog
internal import Programme
public import Storage
internal import Time

/// Takes out what people agreed to give for research: one row for each log, one for each person.
///
/// Reads one consistent state, person by person in the order of their pseudonyms, in memory that grows
/// with the number of people by some 120 bytes each.
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
    try database.read { connection in
      let names = vault.pseudonyms(of: id)
      let people = try ResearchStore.people(under: terms, on: connection)
        .map { (name: names.name(of: $0.key), member: $0) }
        .sorted { $0.name < $1.name }
      let counts = (people: people.count, logs: people.reduce(0) { $0 + $1.member.logs })
      let sink = try sink(format, folder, counts)
      let rows = ExportRows(codebook, try PlacesStore.places(connection))
      let hash = ContentHash()
      for person in people {
        guard let record = try ResearchStore.person(person.member, on: connection) else { continue }
        hash.begin()
        let subject = rows.subject(record, named: person.name)
        let row = rows.row(of: subject)
        hash.add(row.line)
        try sink.write(.participants, row.row, row.line)
        var number = 0
        try ResearchStore.eachLog(of: person.member.key, on: connection) { log in
          number += 1
          let row = rows.row(of: log, number: number, by: subject)
          hash.add(row.line)
          try sink.write(.logs, row.row, row.line)
        }
        hash.end()
      }
      let totals = try ResearchStore.totals(on: connection)
      return Cut(
        id: id, day: day, content: hash.finish(), plan: plan, program: program, format: format,
        people: counts.people, logs: counts.logs, peopleLeftOut: totals.people - counts.people,
        logsLeftOut: totals.logs - counts.logs, files: try sink.finish())
    }
  }

  private func sink(
    _ format: ExportFormat, _ folder: String, _ counts: (people: Int, logs: Int)
  ) throws(ExchangeError) -> any TableSink {
    switch format {
    case .csv: try CSVSink(codebook, folder: folder)
    case .jsonl: try JSONLinesSink(codebook, folder: folder)
    case .xlsx:
      try WorkbookSink(codebook, folder: folder, rows: max(counts.logs, counts.people))
    case .sav: try SystemFileSink(codebook, folder: folder, counts)
    }
  }
}
