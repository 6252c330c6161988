internal import Evidence

/// The groups of every participant, from a table with one row for each.
///
/// Holds a hash and one byte for each grouping a person; no name.
struct PeopleTable: Sendable {
  private var index: HashIndex
  private var codes: [UInt8] = []
  private let groupings: [Int]
  private(set) var labels: [[String]]

  /// More groups than this of one grouping are refused.
  static let mostLabels = 250

  /// Reads a table of people.
  ///
  /// - Parameters:
  ///   - file: The open table.
  ///   - header: Its heading.
  ///   - plan: What is analysed.
  ///   - wanted: The groupings to read from it.
  ///   - participant: The name of the participant's column.
  /// - Throws: `TableError` for the first row that cannot be read.
  init(
    _ file: InputFile, header: Header, plan: Plan, groupings wanted: [Int], participant: String
  ) throws(TableError) {
    groupings = wanted
    labels = wanted.map { _ in [] }
    index = HashIndex()
    guard let key = header.names.firstIndex(of: participant) else {
      throw TableError(
        file: file.name, row: 1, column: participant,
        problem: "there is no such column; the columns are \(header.names.joined(separator: ", "))")
    }
    var caches = wanted.map { LabelCache(plan.groupings[$0]) }
    let columns = header.names.indices.map { column in
      wanted.indices.filter { plan.groupings[wanted[$0]].place(in: header.names) == column }
    }
    let source = BlockSource(file, skipping: header.length, header: header, participant: nil)
    let buffer = BlockBuffer()
    let scratch = FieldReader.Scratch()
    var row = Array(repeating: UInt8(0), count: wanted.count)
    var isFirst = true
    while let block = try source.next(into: buffer) {
      if isFirst {
        // Room for everybody at once, from the length of the first rows: growing would take twice as much.
        let rows = max(ByteScan.count(block.bytes).newlines, 1)
        let expected = file.size / max(block.bytes.count / rows, 1) + 100
        index = HashIndex(expecting: min(expected, 1 << 28))
        codes.reserveCapacity(min(expected, 1 << 28) * wanted.count)
        isFirst = false
      }
      var reader = FieldReader(
        block.bytes, separator: header.separator, scratch: scratch, owner: block.owner)
      while reader.nextRow() {
        let start = reader.position
        var hash: UInt64 = 0
        var column = 0
        var hasName = false
        while column < header.names.count {
          let field = reader.next()
          if column == key {
            let name = field.trimmed
            hasName = !name.isEmpty
            hash = name.hash64
          }
          for place in columns[column] {
            let code = caches[place].code(field.trimmed) { label in
              if let known = labels[place].firstIndex(of: label) { return known }
              labels[place].append(label)
              return labels[place].count - 1
            }
            row[place] = UInt8(truncatingIfNeeded: code + 1)
          }
          column += 1
          if reader.isRowEnd { break }
        }
        guard column == header.names.count, reader.isRowEnd, !reader.isBroken else {
          throw TableError(
            file: file.name, row: block.line(at: start),
            problem: "the row does not have the heading's \(header.names.count) columns")
        }
        if let wide = labels.firstIndex(where: { $0.count > Self.mostLabels }) {
          throw TableError(
            file: file.name, row: block.line(at: start),
            column: plan.groupings[wanted[wide]].column,
            problem: "more than \(Self.mostLabels) different groups")
        }
        if hasName {
          guard index.insert(hash) else {
            throw TableError(
              file: file.name, row: block.line(at: start), column: participant,
              problem: "this participant stands in the table twice")
          }
          codes.append(contentsOf: row)
        }
      }
    }
  }

  /// Gives an accumulator the labels in the order of their codes here.
  func register(in accumulator: Accumulator, groupings: [Int]) {
    for (place, grouping) in groupings.enumerated() {
      for label in labels[place] { _ = accumulator.group(label, of: grouping) }
    }
  }

  /// How many people the table holds.
  var count: Int { index.count }

  /// Writes a participant's groups; those of nobody in the table stay unknown.
  ///
  /// - Returns: The person's place in the table, or nil.
  @inline(__always)
  func groups(of hash: UInt64, into groups: inout [Int], groupings: [Int]) -> Int? {
    guard let person = index.find(hash) else { return nil }
    for (place, grouping) in groupings.enumerated() {
      groups[grouping] = Int(codes[person * groupings.count + place]) - 1
    }
    return person
  }
}
