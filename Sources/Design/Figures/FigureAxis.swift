/// An axis along which values are read.
public struct FigureAxis: Sendable {
  /// A value that all others are read against, such as no change.
  public struct Reference: Sendable {
    let value: Double
    let name: String

    /// A value and what it is called.
    public init(_ value: Double, _ name: String) {
      self.value = value
      self.name = name
    }
  }

  let title: String
  let decimals: Int
  let isPercent: Bool
  let reference: Reference?
  let range: ClosedRange<Double>?

  /// An axis.
  ///
  /// - Parameters:
  ///   - title: What is measured, with its unit, such as "Change in wellbeing, in points".
  ///   - decimals: With how many decimals the values of the figure are written.
  ///   - isPercent: Whether values are shares in per cent, and written so.
  ///   - reference: The value that all others are read against.
  ///   - range: What the axis has to cover at least, such as the whole scale; it grows where values lie outside.
  public init(
    _ title: String, decimals: Int = 0, isPercent: Bool = false, reference: Reference? = nil,
    covering range: ClosedRange<Double>? = nil
  ) {
    self.title = title
    self.decimals = max(0, min(6, decimals))
    self.isPercent = isPercent
    self.reference = reference
    self.range = range
  }

  /// The ticks for values of a figure.
  ///
  /// - Parameters:
  ///   - values: Every value that is drawn.
  ///   - wanted: How many ticks there may be.
  ///   - more: A value that has to be there besides, such as 0 for bars.
  /// - Returns: Ticks that cover them all; whole numbers if the values are counted.
  func ticks(_ values: [Double], about wanted: Int, with more: Double? = nil) -> Ticks {
    let known =
      (values + [more, reference?.value, range?.lowerBound, range?.upperBound].compactMap(\.self))
      .filter(\.isFinite)
    let (low, high) = (known.min() ?? 0, known.max() ?? 1)
    return Ticks(covering: low...high, about: wanted, least: decimals == 0 ? 1 : 0)
  }
}
