internal import Evidence

/// Reads blocks of rows into an accumulator: one for each thread.
///
/// Rows of a participant stand together, in order of time; of rows with the same time the last counts.
/// Where a table is in another order the parser says so, and the table is sorted first.
final class LogParser {
  let schema: Schema
  private let file: String
  private var people: PeopleTable?
  let form: TimeReader.Form
  /// Whether every row begins with its number in the table it was sorted from.
  private var isNumbered: Bool { order == .sorted }
  private let order: LogPass.Order
  private let scratch = FieldReader.Scratch()
  let accumulator: Accumulator
  /// The hashes of the participants begun since they were last taken, of those in no table of people.
  var begunStrangers: [UInt64] = []
  /// The places in the table of people of the other participants begun.
  var begunPeople: [Int] = []
  /// Whether a row came before the one before it, so that the table has to be sorted.
  var isUnsorted: Bool { state.pointee.isUnsorted }
  /// Whether a participant came before the one before, by their names.
  var isNotAscending: Bool { state.pointee.isNotAscending }

  private let values: UnsafeMutablePointer<Double>
  private let pending: UnsafeMutablePointer<Double>
  private let valueCount: Int
  private let state: UnsafeMutablePointer<State>
  private var groups: [Int]
  private var texts: [[UInt8]]
  private var caches: [LabelCache]
  private let roles: RoleTable
  private let scorer: RowScorer?
  private let hasFilters: Bool
  /// The course of the logs, where it is described.
  private(set) var course: Course?
  private var block: Block?

  private struct State {
    var current: [UInt8] = []
    var hasPending = false
    var isOpen = false
    var hasBegun = false
    var isNotAscending = false
    var isUnsorted = false
    var lastTime = -Double.infinity
    var row = 0
    var originalRow = 0
  }

  /// A parser that has read nothing.
  init(
    schema: Schema, file: String, form: TimeReader.Form, people: PeopleTable?, pivots: [Double],
    pairLimit: Int?, describes: Bool, order: LogPass.Order
  ) {
    course = describes ? Course(plan: schema.plan) : nil
    self.schema = schema
    self.file = file
    self.form = form
    self.people = people
    self.order = order
    accumulator = Accumulator(plan: schema.plan, pivots: pivots, pairLimit: pairLimit)
    valueCount = schema.plan.valueColumns.count
    values = .allocate(capacity: valueCount)
    values.initialize(repeating: .nan, count: valueCount)
    pending = .allocate(capacity: valueCount)
    pending.initialize(repeating: .nan, count: valueCount)
    groups = Array(repeating: -1, count: schema.plan.groupings.count)
    texts = Array(repeating: [], count: schema.plan.groupings.count)
    roles = RoleTable(schema)
    scorer = schema.scoring.map { RowScorer($0) }
    hasFilters = schema.filters.contains { !$0.isEmpty }
    state = .allocate(capacity: 1)
    state.initialize(to: State())
    caches = schema.plan.groupings.map { LabelCache($0) }
    people?.register(in: accumulator, groupings: schema.peopleGroupings)
  }

  deinit {
    values.deallocate()
    pending.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Reads a block's rows.
  ///
  /// - Parameter block: Whole rows.
  /// - Throws: `TableError` for the first row that cannot be read.
  func parse(_ block: Block) throws(TableError) {
    var reader = FieldReader(
      block.bytes, separator: schema.separator, scratch: scratch, owner: block.owner)
    self.block = block
    if let beside = block.people {
      people = beside
      beside.register(in: accumulator, groupings: schema.peopleGroupings)
    }
    while reader.nextRow(), !isUnsorted, !isNotAscending {
      state.pointee.row = reader.position
      try parseRow(&reader)
    }
    self.block = nil
    if block.isClosed { finishParticipant() }
  }

  private func parseRow(_ reader: inout FieldReader) throws(TableError) {
    if isNumbered { state.pointee.originalRow = Int(NumberReader.number(reader.next()) ?? 0) }
    var time = Double.nan
    var hasParticipant = true
    var isPassed = true
    if roles.needsLookahead { hasParticipant = lookAhead(reader) }
    var column = 0
    let count = roles.count
    while column < count {
      let field = reader.next()
      if reader.isBroken { break }
      if hasFilters, isPassed {
        isPassed = schema.filters[column].allSatisfy { $0.passes(field.trimmed) }
      }
      switch roles.kinds[column] {
      case .ignored: break
      case .participant:
        if !roles.needsLookahead { hasParticipant = meet(field.trimmed) }
      case .time:
        time = try readTime(field)
      case .value:
        values[roles.slots[column]] = try readValue(field, column: column)
      case .values:
        if column == schema.time { time = try readTime(field) }
        let value = try readValue(field, column: column)
        for slot in roles.allSlots[column] { values[slot] = value }
      case .item:
        guard scorer?.read(field, slot: roles.slots[column]) ?? true else {
          throw error(
            column: column,
            "\(field.trimmed.quoted) is not \(scorer?.wanted(roles.slots[column]) ?? "")")
        }
      case .group:
        if hasParticipant { try readGroup(field, roles.allSlots[column], column: column) }
      }
      column += 1
      if reader.isRowEnd { break }
    }
    try checkEnd(&reader, columns: column)
    guard hasParticipant else {
      accumulator.exclude("logs without a participant")
      return
    }
    guard !time.isNaN else {
      accumulator.exclude("logs without a date")
      return
    }
    scorer?.score(into: values)
    guard isPassed else {
      accumulator.exclude("logs that --only or --without leaves out")
      return
    }
    if schema.isComplete, (0..<valueCount).contains(where: { values[$0].isNaN }) {
      accumulator.exclude("logs that are not complete")
      return
    }
    take(time)
  }

  /// Reads the participant of a row whose groups stand before it.
  private func lookAhead(_ reader: FieldReader) -> Bool {
    var ahead = reader
    for _ in 0..<schema.participant where !ahead.isRowEnd { _ = ahead.next() }
    return ahead.isRowEnd ? false : meet(ahead.next().trimmed)
  }

  /// Begins another participant where the name is another; false where it is empty.
  @inline(__always)
  private func meet(_ name: Bytes) -> Bool {
    if name.isEmpty { return false }
    if !isCurrent(name) { begin(name) }
    return true
  }

  private func checkEnd(_ reader: inout FieldReader, columns: Int) throws(TableError) {
    if reader.isBroken {
      throw error(
        column: min(columns, roles.count - 1),
        "a quote is opened and not closed, or closed in the middle of a field")
    }
    guard columns < roles.count || !reader.isRowEnd else { return }
    var found = columns
    while !reader.isRowEnd {
      _ = reader.next()
      found += 1
    }
    throw error(column: nil, "the row has \(found) columns and the heading \(roles.count)")
  }

  /// An error in the row that is being read.
  func error(column: Int?, _ problem: String) -> TableError {
    TableError(
      file: file, row: isNumbered ? state.pointee.originalRow : block?.line(at: state.pointee.row),
      column: column.map { schema.names[$0] }, problem: problem)
  }
}

extension LogParser {
  private func readGroup(_ field: Bytes, _ groupings: [Int], column: Int)
    throws(TableError)
  {
    let bytes = field.trimmed
    guard !bytes.isMissing, let first = groupings.first else { return }
    if texts[first].isEmpty {
      texts[first] = Array(bytes)
      for grouping in groupings {
        groups[grouping] = caches[grouping].code(bytes) { accumulator.group($0, of: grouping) }
        guard groups[grouping] < PeopleTable.mostLabels else {
          throw error(column: column, "more than \(PeopleTable.mostLabels) different groups")
        }
      }
    } else if !texts[first].elementsEqual(bytes) {
      throw error(
        column: column,
        "\(bytes.quoted) differs from \"\(String(decoding: texts[first], as: UTF8.self).prefix(40))\""
          + " in an earlier log of the same participant; a grouping has to stay the same")
    }
  }

  @inline(__always)
  private func isCurrent(_ name: Bytes) -> Bool {
    state.pointee.isOpen && state.pointee.current.count == name.count
      && state.pointee.current.withUnsafeBufferPointer { $0.elementsEqual(name) }
  }

  /// Ends the participant before and begins another.
  private func begin(_ name: Bytes) {
    if order == .ascending, !state.pointee.current.lexicographicallyPrecedes(name),
      state.pointee.hasBegun
    {
      state.pointee.isNotAscending = true
    }
    finishParticipant()
    state.pointee.hasBegun = true
    state.pointee.isOpen = true
    state.pointee.current.removeAll(keepingCapacity: true)
    state.pointee.current.append(contentsOf: name)
    let hash = name.hash64
    state.pointee.lastTime = -.infinity
    for index in groups.indices { groups[index] = -1 }
    for index in texts.indices where !texts[index].isEmpty { texts[index].removeAll() }
    let person = people?.groups(of: hash, into: &groups, groupings: schema.peopleGroupings)
    guard order == .grouped else { return }
    if let person { begunPeople.append(person) } else { begunStrangers.append(hash) }
  }

  /// Keeps the row just read until it is known that no later one has the same time.
  private func take(_ time: Double) {
    if time > state.pointee.lastTime {
      flush()
    } else if time == state.pointee.lastTime {
      accumulator.exclude("logs replaced by a later one of the same participant and date")
    } else {
      state.pointee.isUnsorted = true
      return
    }
    state.pointee.lastTime = time
    pending.update(from: values, count: valueCount)
    state.pointee.hasPending = true
  }

  private func flush() {
    guard state.pointee.hasPending else { return }
    accumulator.add(log: pending)
    course?.add(time: state.pointee.lastTime, values: pending)
    state.pointee.hasPending = false
  }

  /// Ends the last participant of a block.
  func finishParticipant() {
    guard state.pointee.isOpen else { return }
    flush()
    accumulator.finishParticipant(groups: groups)
    course?.finish(group: groups.first.flatMap { accumulator.label($0, of: 0) })
    state.pointee.isOpen = false
  }
}
