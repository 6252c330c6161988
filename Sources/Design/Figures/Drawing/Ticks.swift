/// Round numbers along an axis that begin at or below the smallest value and end at or above the largest.
///
/// The step is 1, 2 or 5 times a power of ten (Heckbert, "Nice numbers for graph labels", Graphics Gems,
/// 1990): the smallest with which there are no more ticks than wished for.
struct Ticks: Sendable, Equatable {
  /// The distance between two of them, in units of ten to the power of minus `decimals`.
  let step: Int
  /// The number of decimals that tell them apart.
  let decimals: Int
  /// The first and the last, in the same units.
  let bounds: ClosedRange<Int>

  /// The ticks that cover a range.
  ///
  /// - Parameters:
  ///   - range: What has to lie between the first and the last; numbers beyond a thousand million million are
  ///     cut there.
  ///   - wanted: How many there may be, at least 3.
  ///   - least: The smallest step, such as 1 where only whole numbers make sense; 0 for any.
  init(covering range: ClosedRange<Double>, about wanted: Int = 5, least: Double = 0) {
    let low = max(-1e15, min(1e15, range.lowerBound))
    // A single number has a unit of room above it.
    let high = range.upperBound > low ? min(1e15, range.upperBound) : low + 1
    let wanted = max(3, wanted)
    for power in -6...15 {
      for factor in [1, 2, 5] {
        let decimals = max(0, -power)
        let whole = factor * Self.ten(to: max(0, power))
        let step = Double(whole) / Double(Self.ten(to: decimals))
        // A hair of room, so that 0.3 counts as three times 0.1.
        let first = (low / step + 1e-9).rounded(.down)
        let last = max(first + 1, (high / step - 1e-9).rounded(.up))
        guard step >= least, last - first < Double(wanted) else { continue }
        self.step = whole
        self.decimals = decimals
        bounds = Int(first) * whole...Int(last) * whole
        return
      }
    }
    (step, decimals, bounds) = (1, 0, 0...1)
  }

  /// The ends of a scale that is always shown whole, and its middle if that is a whole number.
  init(ends: ClosedRange<Int>) {
    step = ends.count % 2 == 1 && ends.count > 2 ? ends.count / 2 : max(1, ends.count - 1)
    decimals = 0
    bounds = ends.lowerBound...max(ends.lowerBound + 1, ends.upperBound)
  }

  /// The numbers themselves.
  var values: [Double] {
    stride(from: bounds.lowerBound, through: bounds.upperBound, by: step).map {
      Double($0) / Double(Self.ten(to: decimals))
    }
  }

  /// From the first to the last.
  var range: ClosedRange<Double> { (values.first ?? 0)...(values.last ?? 1) }

  private static func ten(to power: Int) -> Int { (0..<power).reduce(1) { value, _ in value * 10 } }
}
