public import Identity
internal import Instruments
internal import PeerLog
internal import Programme
public import Storage
public import Time

/// Takes logs in: from Kith's own tables, or from another program's with a mapping.
///
/// Every row is held to the rules of the forms. One bad row and nothing is taken in, unless told to leave
/// bad rows out; a dry run takes nothing in at all. Everything happens in one change, so that a crash
/// leaves all of it or nothing. The same file twice is the same logs once.
public struct Importer: Sendable {
  /// What is taken in, and how.
  public struct Options: Sendable {
    /// The table of logs.
    public var logs: String
    /// The table of people; without one, logs of people who have not joined wait for them to join.
    public var people: String?
    /// Which columns are which, for another program's table.
    public var mapping: ImportMapping?
    /// The cut that the pseudonyms of the table belong to, if it is one of this Kith's.
    public var cut: String?
    /// Whether areas and projects that are not there are made.
    public var makesPlaces = false
    /// Whether bad rows are left out and the others taken in.
    public var skipsBad = false
    /// Whether nothing is taken in.
    public var isDryRun = false
    /// Told of every row in turn: its line, and what is done with it.
    public var told: (@Sendable (Int, String) -> Void)?

    /// An import of a table of logs.
    public init(logs: String) { self.logs = logs }
  }

  let codebook: Codebook
  let stores: Stores
  let vault: Vault
  let today: Day

  /// An importer.
  ///
  /// - Parameters:
  ///   - codebook: The columns, with those of own words.
  ///   - stores: The two databases.
  ///   - vault: What people and logs get their keys from.
  ///   - today: The day, which no log is after.
  public init(codebook: Codebook, stores: Stores, vault: Vault, today: Day) {
    (self.codebook, self.stores, self.vault, self.today) = (codebook, stores, vault, today)
  }

  /// Why an import undoes itself, with what it found.
  private struct Refusal: Error {
    let report: ImportReport
  }

  /// Takes a table in.
  ///
  /// - Returns: what was done, or with a dry run what would be.
  /// - Throws: `ExchangeError` if the file cannot be read at all, `StorageError` if the database cannot.
  public func run(_ options: Options) throws -> ImportReport {
    let rows = try ImportRows(options, self)
    do {
      return try stores.kith.write { connection in
        let headings = try AnswerLine.Headings.keep(codebook.versions, on: connection)
        var report = try LogIntake.run(on: connection) { intake in
          let desk = try ImportDesk(self, options, intake, connection)
          // Reading and checking take as long as storing, so they are done beside it.
          try Pipeline.run(making: { try rows.each(under: headings, $0) }, using: desk.take)
          try desk.finishPerson()
          return desk.report
        }
        let isGood = report.problems.isEmpty || options.skipsBad
        report.isDone = isGood && !options.isDryRun
        guard report.isDone else { throw Refusal(report: report) }
        return report
      }
    } catch let refusal as Refusal {
      return refusal.report
    }
  }
}
