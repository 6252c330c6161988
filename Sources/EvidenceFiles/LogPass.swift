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
    /// Participants are not in ascending order; their rows may still stand together.
    case notAscending
    /// The rows of a participant do not stand together in order of time.
    case unsorted
  }

  /// In which order a table is believed to be.
  enum Order {
    /// Participants in ascending order of their names, in both tables, and each's rows in order of time.
    case ascending
    /// Each participant's rows together, in order of time.
    case grouped
    /// In the order of a sorted copy.
    case sorted
  }

  private let source: BlockSource
  private let parsers: [LogParser]
  private let turns: [DispatchSemaphore]
  private let fileSize: Int
  private let progress: (@Sendable (Double) -> Void)?
  private let state: Mutex<State>
  private let order: Order
  private let people: PeopleStream?

  private struct State {
    var strangers = HashIndex()
    var people: [Bool]
    /// The last participant handed out.
    var last: [UInt8]?
    var isLastOpen = false
    var error: TableError?
    var isUnsorted = false
    var isNotAscending = false
    var isDone = false
  }

  /// More participants than this who are in no table of people are not kept in memory to see whether one
  /// comes twice: the table is sorted instead.
  private static let mostStrangers = 4_000_000

  /// A pass over a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - order: In which order it is believed to be.
  ///   - sorted: Its sorted copy, when it had to be sorted.
  ///   - options: How many threads, and whom to tell of progress.
  /// - Throws: `TableError` for a table of people that cannot be read.
  init(
    _ table: LogTable, _ order: Order, sorted: InputFile?, _ options: AnalysisOptions
  ) throws(TableError) {
    self.order = order
    let rows = try table.peopleRows()
    people = order == .ascending ? rows.map { PeopleStream($0) } : nil
    let everybody: PeopleTable? =
      if order != .ascending, let rows { try PeopleTable(rows) } else { nil }
    let file = sorted ?? table.file
    source = BlockSource(
      file, skipping: sorted == nil ? table.header.length : 0, header: table.header,
      participant: table.schema.participant + (sorted == nil ? 0 : 1),
      line: 1 + ByteScan.lines(in: table.header))
    let threads = max(1, options.threads)
    parsers = (0..<threads).map { _ in
      LogParser(
        schema: table.schema, file: table.file.name, form: table.form, people: everybody,
        pivots: table.pivots, pairLimit: options.pairLimit,
        describes: options.describes, order: order)
    }
    turns = (0..<threads).map { _ in DispatchSemaphore(value: 0) }
    fileSize = max(file.size, 1)
    progress = options.progress
    state = Mutex(State(people: Array(repeating: false, count: everybody?.count ?? 0)))
  }

  /// Reads the whole table.
  ///
  /// - Returns: Its summaries, or that it has to be sorted first.
  /// - Throws: `TableError` for the first row that cannot be read.
  func run() throws(TableError) -> Outcome {
    turns[0].signal()
    DispatchQueue.concurrentPerform(iterations: parsers.count) { self.work($0) }
    let (error, isUnsorted, isNotAscending) = state.withLock {
      ($0.error, $0.isUnsorted, $0.isNotAscending)
    }
    if isUnsorted { return .unsorted }
    if isNotAscending { return .notAscending }
    if let error { throw error }
    // What is left of the table of people has to be readable too.
    if let people, try people.people(through: nil) == nil { return .notAscending }
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
      var block = try source.next(into: buffer)
      if let found = block, order == .ascending {
        block?.people = try peopleBeside(found)
        if state.withLock({ $0.isNotAscending }) { return nil }
      }
      if block == nil { state.withLock { $0.isDone = true } }
      progress?(Double(source.bytesRead) / Double(fileSize))
      return block
    } catch {
      fail(error)
      return nil
    }
  }

  /// The people of a block's participants; notes where blocks are not in ascending order.
  private func peopleBeside(_ block: Block) throws(TableError) -> PeopleTable? {
    guard let (first, last) = source.participants(of: block) else { return nil }
    let isAscending = state.withLock { state in
      defer { (state.last, state.isLastOpen) = (last, !block.isClosed) }
      guard let before = state.last else { return true }
      return before.lexicographicallyPrecedes(first) || (state.isLastOpen && before == first)
    }
    let beside = try people?.people(through: last)
    if !isAscending || (people != nil && beside == nil) {
      state.withLock { ($0.isNotAscending, $0.isDone) = (true, true) }
    }
    return beside
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
      if order == .grouped {
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
      if parser.isNotAscending { state.isNotAscending = true }
      if state.isUnsorted || state.isNotAscending { state.isDone = true }
    }
    parser.begunPeople.removeAll(keepingCapacity: true)
    parser.begunStrangers.removeAll(keepingCapacity: true)
  }
}
