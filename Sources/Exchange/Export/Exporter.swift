public import Identity
internal import Instruments
public import PeerLog
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
    let reader = ExportReader(terms: terms, names: vault.pseudonyms(of: id))
    let hash = ContentHash()
    var found: (extent: ExportReader.Extent, sink: any TableSink, rows: ExportRows)?
    // Making rows takes as long as reading, so it is done beside it.
    try Pipeline.run(making: { hand in try database.read { try reader.each(on: $0, hand) } }) {
      (part: ExportReader.Part) in
      switch part {
      case .extent(let extent):
        found = (
          extent, try sink(format, folder, extent), ExportRows(codebook, extent.places)
        )
      case .people(let records):
        guard let (_, sink, rows) = found else { return }
        for record in records { try rows.write(record, to: sink, hash) }
      }
    }
    guard let (extent, sink, _) = found else { throw StorageError.closed }
    return Cut(
      id: id, day: day, content: hash.finish(), plan: plan, program: program, format: format,
      people: extent.people, logs: extent.logs, peopleLeftOut: extent.peopleLeftOut,
      logsLeftOut: extent.logsLeftOut, files: try sink.finish())
  }

  private func sink(
    _ format: ExportFormat, _ folder: String, _ extent: ExportReader.Extent
  ) throws(ExchangeError) -> any TableSink {
    switch format {
    case .csv: try CSVSink(codebook, folder: folder)
    case .jsonl: try JSONLinesSink(codebook, folder: folder)
    case .xlsx:
      try WorkbookSink(codebook, folder: folder, rows: max(extent.logs, extent.people))
    case .sav: try SystemFileSink(codebook, folder: folder, (extent.people, extent.logs))
    }
  }
}
