internal import Evidence

/// The groups of some participants, by the hash of their names.
///
/// Holds a hash and one byte for each grouping a person; no name.
struct PeopleTable: Sendable {
  private var index: HashIndex
  private var codes: [UInt8] = []
  private let width: Int
  private(set) var labels: [[String]]

  /// More groups than this of one grouping are refused.
  static let mostLabels = 250

  /// Nobody.
  init(groupings: Int, expecting expected: Int = 100) {
    width = groupings
    labels = Array(repeating: [], count: groupings)
    index = HashIndex(expecting: expected)
  }

  /// Everybody in a table of people.
  ///
  /// - Parameter rows: The table, at its start.
  /// - Throws: `TableError` for the first row that cannot be read.
  init(_ rows: PeopleRows) throws(TableError) {
    self.init(groupings: rows.codes.count)
    var isFirst = true
    while try rows.next() {
      if isFirst {
        // Room for everybody at once: growing would take twice as much.
        index = HashIndex(expecting: rows.expectedRows)
        codes.reserveCapacity(rows.expectedRows * width)
        isFirst = false
      }
      guard add(rows) else {
        throw rows.participantError("this participant stands in the table twice")
      }
    }
    labels = rows.labels
  }

  /// Adds the person of the present row; false when they are here already.
  mutating func add(_ rows: PeopleRows) -> Bool {
    guard rows.name.withUnsafeBufferPointer({ index.insert($0.hash64) }) else { return false }
    codes.append(contentsOf: rows.codes)
    return true
  }

  /// Takes over the labels of the codes.
  mutating func label(as rows: PeopleRows) { labels = rows.labels }

  /// Gives an accumulator the labels in the order of their codes here.
  func register(in accumulator: Accumulator, groupings: [Int]) {
    for (place, grouping) in groupings.enumerated() where place < labels.count {
      for label in labels[place] { _ = accumulator.group(label, of: grouping) }
    }
  }

  /// How many people it holds.
  var count: Int { index.count }

  /// Writes a participant's groups; those of nobody here stay unknown.
  ///
  /// - Returns: The person's place, or nil.
  @inline(__always)
  func groups(of hash: UInt64, into groups: inout [Int], groupings: [Int]) -> Int? {
    guard let person = index.find(hash) else { return nil }
    for (place, grouping) in groupings.enumerated() {
      groups[grouping] = Int(codes[person * width + place]) - 1
    }
    return person
  }
}
