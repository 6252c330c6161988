internal import Dispatch
public import Exchange

/// How much was written.
public struct SimulationCounts: Hashable, Sendable {
  /// How many people there are.
  public internal(set) var people = 0
  /// How many of them never registered, and so have no row of their own.
  public internal(set) var unregistered = 0
  /// How many logs there are, duplicates among them.
  public internal(set) var logs = 0
  /// How many logs are there twice.
  public internal(set) var duplicates = 0

  /// No people yet.
  public init() {}

  static func += (sum: inout SimulationCounts, more: SimulationCounts) {
    sum.people += more.people
    sum.unregistered += more.unregistered
    sum.logs += more.logs
    sum.duplicates += more.duplicates
  }
}

extension Simulation {
  /// How many people are made at a time.
  private static let batch = 256

  /// Writes `logs.csv` and `participants.csv` into a folder, person by person, in memory that does not
  /// grow.
  ///
  /// - Parameters:
  ///   - people: How many people.
  ///   - seed: What decides everything else.
  ///   - folder: A folder that is there.
  ///   - threads: How many threads share the work; the bytes are the same.
  /// - Returns: what was written.
  /// - Throws: `ExchangeError`.
  public func write(
    people: Int, seed: UInt64, to folder: String, threads: Int = 2
  ) throws(ExchangeError) -> SimulationCounts {
    let logs = try OutputFile(folder + "/logs.csv")
    let persons = try OutputFile(folder + "/participants.csv")
    try logs.write(CSVWriter.heading(codebook.logs))
    try persons.write(CSVWriter.heading(codebook.people))
    var counts = SimulationCounts()
    let workers = Workers(
      (0..<max(1, threads)).map { _ in Batch(self, seed: seed) })
    var next = 0
    while next < people {
      let first = next
      DispatchQueue.concurrentPerform(iterations: workers.batches.count) { worker in
        let start = min(people, first + worker * Self.batch)
        workers.batches[worker].make(start, min(people, start + Self.batch))
      }
      for batch in workers.batches {
        try batch.logs.withUnsafeBufferPointer { rows throws(ExchangeError) in
          try logs.write(rows)
        }
        try batch.people.withUnsafeBufferPointer { rows throws(ExchangeError) in
          try persons.write(rows)
        }
        counts += batch.counts
      }
      next += workers.batches.count * Self.batch
    }
    try logs.finish()
    try persons.finish()
    return counts
  }
}

/// Batches that work side by side, each used by one thread at a time.
private final class Workers: @unchecked Sendable {
  let batches: [Batch]

  init(_ batches: [Batch]) { self.batches = batches }
}
