internal import Evidence

/// Reads a table of people row by row: the participant, and a code for each grouping wanted.
final class PeopleRows {
  private let file: InputFile
  private let header: Header
  private let source: BlockSource
  private let buffer = BlockBuffer()
  private let scratch = FieldReader.Scratch()
  private let key: Int
  private let groupingColumns: [String]
  private let columns: [[Int]]
  private var caches: [LabelCache]
  private var block: Block?
  private var reader: FieldReader?
  private var start = 0
  /// The participant of the row.
  private(set) var name: [UInt8] = []
  /// For each grouping the code of the row's group, plus one; 0 where it is unknown.
  private(set) var codes: [UInt8]
  /// For each grouping the labels of the codes given so far.
  private(set) var labels: [[String]]

  /// Opens the rows of a table.
  ///
  /// - Parameters:
  ///   - file: The open table.
  ///   - header: Its heading.
  ///   - plan: What is analysed.
  ///   - wanted: The groupings to read from it.
  ///   - participant: The name of the participant's column.
  /// - Throws: `TableError` when there is no such column.
  init(
    _ file: InputFile, header: Header, plan: Plan, groupings wanted: [Int], participant: String
  ) throws(TableError) {
    self.file = file
    self.header = header
    guard let key = header.names.firstIndex(of: participant) else {
      throw TableError(
        file: file.name, row: 1, column: participant,
        problem: "there is no such column; the columns are \(header.names.joined(separator: ", "))")
    }
    self.key = key
    caches = wanted.map { LabelCache(plan.groupings[$0]) }
    groupingColumns = wanted.map { plan.groupings[$0].column }
    columns = header.names.indices.map { column in
      wanted.indices.filter { plan.groupings[wanted[$0]].place(in: header.names) == column }
    }
    labels = wanted.map { _ in [] }
    codes = Array(repeating: 0, count: wanted.count)
    source = BlockSource(file, skipping: header.length, header: header, participant: nil)
  }

  /// Moves to the next row that names a participant; false at the end.
  ///
  /// - Throws: `TableError` for a row that cannot be read.
  func next() throws(TableError) -> Bool {
    while true {
      if reader?.nextRow() ?? false {
        if try readRow() { return true }
        continue
      }
      guard let block = try source.next(into: buffer) else { return false }
      self.block = block
      reader = FieldReader(
        block.bytes, separator: header.separator, scratch: scratch, owner: block.owner)
    }
  }

  private func readRow() throws(TableError) -> Bool {
    guard var row = reader else { return false }
    start = row.position
    name.removeAll(keepingCapacity: true)
    var column = 0
    while column < header.names.count {
      let field = row.next()
      if column == key { name.append(contentsOf: field.trimmed) }
      for place in columns[column] {
        let code = caches[place].code(field.trimmed) { label in
          if let known = labels[place].firstIndex(of: label) { return known }
          labels[place].append(label)
          return labels[place].count - 1
        }
        codes[place] = UInt8(truncatingIfNeeded: code + 1)
      }
      column += 1
      if row.isRowEnd { break }
    }
    reader = row
    guard column == header.names.count, row.isRowEnd, !row.isBroken else {
      throw error("the row does not have the heading's \(header.names.count) columns")
    }
    if let wide = labels.firstIndex(where: { $0.count > PeopleTable.mostLabels }) {
      throw error(
        "more than \(PeopleTable.mostLabels) different groups", column: groupingColumns[wide])
    }
    return !name.isEmpty
  }

  /// An error in the present row.
  func error(_ problem: String, column: String? = nil) -> TableError {
    TableError(
      file: file.name, row: block?.line(at: start), column: column, problem: problem)
  }

  /// An error about the present row's participant.
  func participantError(_ problem: String) -> TableError {
    error(problem, column: header.names[key])
  }

  /// About how many rows the table has, from the length of the rows in memory.
  var expectedRows: Int {
    guard let block else { return 100 }
    let rows = max(ByteScan.count(block.bytes).newlines, 1)
    return min(file.size / max(block.bytes.count / rows, 1) + 100, 1 << 28)
  }
}
