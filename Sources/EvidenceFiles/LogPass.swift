internal import Dispatch
internal import Evidence
internal import Synchronization

/// One pass over a table, by one or two threads.
///
/// Threads take blocks in turn, so that the same table always gives the same sums to the last bit.
final class LogPass: @unchecked Sendable {
  /// How a pass ends.
  enum Outcome {
    case complete(Summaries, Course?)
    /// The rows of a participant do not stand together in order of time.
    case unsorted
  }

  private let source: BlockSource
  private let parsers: [LogParser]
  private let turns: [DispatchSemaphore]
  private let fileSize: Int
  private let progress: (@Sendable (Double) -> Void)?
  private let state: Mutex<State>
  private let isSorted: Bool

  private struct State {
    var strangers = HashIndex()
    var people: [Bool]
    var error: TableError?
    var isUnsorted = false
    var isDone = false
  }

  /// More participants than this who are in no table of people are not kept in memory to see whether one
  /// comes twice: the table is sorted instead.
  private static let mostStrangers = 4_000_000

  /// A pass over a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - sorted: Its sorted copy, when it had to be sorted.
  ///   - options: How many threads, and whom to tell of progress.
  init(_ table: LogTable, sorted: InputFile?, _ options: AnalysisOptions) {
    let file = sorted ?? table.file
    source = BlockSource(
      file, skipping: sorted == nil ? table.header.length : 0, header: table.header,
      participant: table.schema.participant + (sorted == nil ? 0 : 1),
      line: 1 + ByteScan.lines(in: table.header))
    let threads = max(1, options.threads)
    parsers = (0..<threads).map { _ in
      LogParser(
        schema: table.schema, file: table.file.name, form: table.form, people: table.people,
        pivots: table.pivots, pairLimit: options.pairLimit,
        describes: options.describes, isNumbered: sorted != nil)
    }
    turns = (0..<threads).map { _ in DispatchSemaphore(value: 0) }
    fileSize = max(file.size, 1)
    progress = options.progress
    isSorted = sorted != nil
    state = Mutex(State(people: Array(repeating: false, count: table.people?.count ?? 0)))
  }

  /// Reads the whole table.
  ///
  /// - Returns: Its summaries, or that it has to be sorted first.
  /// - Throws: `TableError` for the first row that cannot be read.
  func run() throws(TableError) -> Outcome {
    turns[0].signal()
    DispatchQueue.concurrentPerform(iterations: parsers.count) { self.work($0) }
    let (error, isUnsorted) = state.withLock { ($0.error, $0.isUnsorted) }
    if isUnsorted { return .unsorted }
    if let error { throw error }
    var summaries = parsers[0].accumulator.summaries
    for parser in parsers.dropFirst() {
      do { try summaries.add(parser.accumulator.summaries) } catch {
        throw TableError(file: "", problem: "\(error)")
      }
    }
    var course = parsers[0].course
    for parser in parsers.dropFirst() {
      if let other = parser.course { course?.add(other) }
    }
    return .complete(summaries, course)
  }

  private func work(_ index: Int) {
    let buffer = BlockBuffer()
    let parser = parsers[index]
    let next = turns[(index + 1) % turns.count]
    while true {
      turns[index].wait()
      let block = take(into: buffer)
      // A participant too long for a block is read by one thread, which then keeps its turn.
      let keepsTurn = block.map { !$0.isClosed } ?? false
      if keepsTurn { turns[index].signal() } else { next.signal() }
      guard let block else { break }
      do throws(TableError) { try parser.parse(block) } catch { fail(error) }
      finish(parser)
    }
    next.signal()
  }

  private func take(into buffer: BlockBuffer) -> Block? {
    if state.withLock({ $0.isDone }) { return nil }
    do throws(TableError) {
      let block = try source.next(into: buffer)
      if block == nil { state.withLock { $0.isDone = true } }
      progress?(Double(source.bytesRead) / Double(fileSize))
      return block
    } catch {
      fail(error)
      return nil
    }
  }

  /// Keeps the error of the earliest row.
  private func fail(_ error: TableError) {
    state.withLock { state in
      state.isDone = true
      if let known = state.error, (known.row ?? 0) <= (error.row ?? 0) { return }
      state.error = error
    }
  }

  /// Notes whom the parser has begun; someone begun before means that the table is not in order.
  private func finish(_ parser: LogParser) {
    state.withLock { state in
      if !isSorted {
        for person in parser.begunPeople {
          if state.people[person] { state.isUnsorted = true }
          state.people[person] = true
        }
        for hash in parser.begunStrangers where !state.strangers.insert(hash) {
          state.isUnsorted = true
        }
        if state.strangers.count > Self.mostStrangers { state.isUnsorted = true }
      }
      if parser.isUnsorted { state.isUnsorted = true }
      if state.isUnsorted { state.isDone = true }
    }
    parser.begunPeople.removeAll(keepingCapacity: true)
    parser.begunStrangers.removeAll(keepingCapacity: true)
  }
}
