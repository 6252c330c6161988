/// What somebody was counted with: their logs in whole units, and the codes of their groups.
///
/// Four bytes a value, a byte or two when it is packed. It holds what the person answered, so it is kept where their logs are kept.
public struct Tally: Hashable, Sendable {
  static let missing = Int32.min
  /// The code of a group that is not known.
  static let unknown: UInt8 = 255
  /// For each log the day and the values, one after the other.
  private(set) var cells: [Int32] = []
  private(set) var width = 0
  /// How many logs a later one of the same day replaced.
  let replaced: Int
  /// For each grouping the group's code; 255 when unknown.
  let groups: [UInt8]

  init(replaced: Int, groups: [UInt8], cells: [Int32] = [], width: Int = 0) {
    (self.replaced, self.groups) = (replaced, groups)
    (self.cells, self.width) = (cells, width)
  }

  /// Whether there is no log in it.
  public var isEmpty: Bool { cells.isEmpty }

  /// The days of its logs, in their order.
  public var days: [Int] {
    stride(from: 0, to: cells.count, by: max(width, 1)).map { Int(cells[$0]) }
  }

  /// The same without groups.
  public var ungrouped: Tally {
    Tally(replaced: replaced, groups: [], cells: cells, width: width)
  }

  /// The pairs of logs of which the later is of a span of days: its logs and the one before them.
  ///
  /// - Parameter span: The days, without the last.
  /// - Returns: The tally without groups; nil when there is no log in the span.
  public func part(_ span: Range<Int>) -> Tally? {
    let days = days
    guard let start = days.firstIndex(where: { span.contains($0) }),
      let end = days.lastIndex(where: { span.contains($0) })
    else { return nil }
    return Tally(
      replaced: 0, groups: [],
      cells: Array(cells[(max(start - 1, 0) * width)..<((end + 1) * width)]), width: width)
  }

  /// How many logs it holds.
  public var logs: Int { width == 0 ? 0 : cells.count / width }

  mutating func add(time: Double, _ log: [Double], units: [Double]) {
    width = log.count + 1
    cells.append(Self.whole(time))
    for (value, unit) in zip(log, units) { cells.append(Self.whole(value * unit)) }
  }

  func forEach(_ body: (Int32, ArraySlice<Int32>) -> Void) {
    for start in stride(from: 0, to: cells.count, by: max(width, 1)) {
      body(cells[start], cells[(start + 1)..<(start + width)])
    }
  }

  /// The nearest whole number; missing for what is no number or far too large.
  private static func whole(_ value: Double) -> Int32 {
    let rounded = value.rounded()
    return abs(rounded) < 2e9 ? Int32(rounded) : missing
  }
}
