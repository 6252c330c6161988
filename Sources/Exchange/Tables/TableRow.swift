/// One row of a table under way: in each column an answer, or the reason why there is none.
///
/// One object is filled again and again, and the bytes of all its cells lie together, so that a row costs
/// no memory. Every cell begins as not asked.
public final class TableRow {
  /// What stands in a cell.
  enum Cell: UInt8 {
    case notAsked
    case skipped
    case preferNotToSay
    case ticked
    case value

    /// The reason, if it is one.
    var reason: MissingReason? {
      switch self {
      case .notAsked: .notAsked
      case .skipped: .skipped
      case .preferNotToSay: .preferNotToSay
      case .ticked: .ticked
      case .value: nil
      }
    }

    init(_ reason: MissingReason) {
      self =
        switch reason {
        case .notAsked: .notAsked
        case .skipped: .skipped
        case .preferNotToSay: .preferNotToSay
        case .ticked: .ticked
        }
    }
  }

  /// How many columns it has.
  public let count: Int
  let cells: UnsafeMutablePointer<Cell>
  private let starts: UnsafeMutablePointer<Int32>
  private let ends: UnsafeMutablePointer<Int32>
  private let text = LineBuffer()

  /// An empty row of a table with so many columns.
  public init(columns count: Int) {
    self.count = count
    cells = .allocate(capacity: count)
    starts = .allocate(capacity: count)
    ends = .allocate(capacity: count)
    cells.initialize(repeating: .notAsked, count: count)
    starts.initialize(repeating: 0, count: count)
    ends.initialize(repeating: 0, count: count)
  }

  deinit {
    cells.deallocate()
    starts.deallocate()
    ends.deallocate()
  }

  /// Empties every cell.
  public func clear() {
    cells.update(repeating: .notAsked, count: count)
    text.clear()
  }

  /// Writes why there is no answer.
  public func set(_ column: Int, _ reason: MissingReason) { put(column, Cell(reason)) }

  /// Writes a text.
  public func set(_ column: Int, _ value: String) {
    var value = value
    value.withUTF8 { set(column, $0) }
  }

  /// Writes bytes of UTF-8.
  public func set(_ column: Int, _ value: UnsafeBufferPointer<UInt8>) {
    begin(column)
    text.put(value)
    end(column)
  }

  /// Adds one more code to the cell that was written last.
  func append(_ column: Int, _ code: UnsafeBufferPointer<UInt8>) {
    text.put(UInt8(ascii: ";"))
    text.put(code)
    end(column)
  }

  /// Writes a whole number.
  public func set(_ column: Int, _ number: Int) {
    begin(column)
    text.put(number)
    end(column)
  }

  /// Writes a number.
  public func set(_ column: Int, _ number: Double) {
    if let whole = Int(exactly: number) {
      set(column, whole)
    } else {
      set(column, Number.text(number))
    }
  }

  /// The bytes of a cell's answer, valid until the row is written again; empty without one.
  public func bytes(_ column: Int) -> UnsafeBufferPointer<UInt8> {
    guard cell(column) == .value else { return UnsafeBufferPointer(start: nil, count: 0) }
    return text.bytes(Int(starts[column]), Int(ends[column]))
  }

  /// The text of a cell's answer; empty without one.
  public func text(_ column: Int) -> String { String(decoding: bytes(column), as: UTF8.self) }

  /// Why a cell has no answer; `nil` if it has one.
  public func reason(_ column: Int) -> MissingReason? { cell(column).reason }
}

extension TableRow {
  /// What stands in a cell; a column that is not there is a mistake in the program.
  @inline(__always)
  func cell(_ column: Int) -> Cell {
    assert(column >= 0 && column < count, "no such column")
    return cells[column]
  }

  @inline(__always)
  func put(_ column: Int, _ cell: Cell) {
    assert(column >= 0 && column < count, "no such column")
    cells[column] = cell
  }

  @inline(__always)
  private func begin(_ column: Int) { starts[column] = Int32(truncatingIfNeeded: text.count) }

  @inline(__always)
  private func end(_ column: Int) {
    put(column, .value)
    ends[column] = Int32(truncatingIfNeeded: text.count)
  }
}
