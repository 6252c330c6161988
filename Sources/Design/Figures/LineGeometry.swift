/// Where the parts of a line figure stand.
///
/// Pure arithmetic in the units of the figure's view box, so that it can be tested without drawing.
struct LineGeometry: Sendable {
  /// A place in the view box.
  struct Point: Sendable, Hashable {
    var x: Int
    var y: Int
  }

  /// The size of the view box and the room around the lines.
  static let width = 480
  static let height = 290
  static let left = 56
  static let right = 64
  static let top = 30
  static let bottom = 52
  /// The least distance between the baselines of two labels.
  static let lineHeight = 30

  let range: ClosedRange<Double>
  let periods: Int
  let isRightToLeft: Bool

  /// The place of a value in a period; values outside the range stand at its edge.
  func point(_ period: Int, _ value: Double) -> Point {
    Point(x: x(period), y: y(value))
  }

  /// The place of a period: from the first at the start of the line to the last at its end.
  func x(_ period: Int) -> Int {
    let room = Self.width - Self.left - Self.right
    let along = periods > 1 ? room * period / (periods - 1) : room / 2
    return mirrored(Self.left + along)
  }

  /// The height of a value.
  func y(_ value: Double) -> Int {
    let room = Double(Self.height - Self.top - Self.bottom)
    let span = range.upperBound - range.lowerBound
    let clamped = min(max(value, range.lowerBound), range.upperBound)
    let share = span > 0 ? (clamped - range.lowerBound) / span : 0.5
    return Self.height - Self.bottom - Int((share * room).rounded())
  }

  /// A distance from the start of the line in the direction of reading.
  func mirrored(_ x: Int) -> Int { isRightToLeft ? Self.width - x : x }

  /// The unbroken runs of a series; a missing value breaks the line.
  func runs(_ values: [Double?]) -> [[Point]] {
    var runs: [[Point]] = [[]]
    for (period, value) in values.enumerated() {
      if let value {
        runs[runs.count - 1].append(point(period, value))
      } else {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  /// Moves labels apart so that none covers another, keeping their order from top to bottom.
  static func apart(_ heights: [Int]) -> [Int] {
    var moved = heights
    var free = Int.min
    for index in heights.indices.sorted(by: { (heights[$0], $0) < (heights[$1], $1) }) {
      moved[index] = max(heights[index], free)
      free = moved[index] + lineHeight
    }
    let over = max(0, (moved.max() ?? 0) - (height - 6))
    return moved.map { $0 - over }
  }
}
