/// A value with its interval, as far as both are known.
struct FigureEstimate: Sendable {
  let value: Double?
  let interval: ClosedRange<Double>?

  /// What is no number is not known, and without a value there is no interval.
  init(_ value: Double?, low: Double?, high: Double?) {
    let isKnown = value?.isFinite == true
    self.value = isKnown ? value : nil
    guard isKnown, let low, let high, low.isFinite, high.isFinite else {
      interval = nil
      return
    }
    interval = min(low, high)...max(low, high)
  }

  /// Every number of it, for the ticks of an axis.
  var numbers: [Double] {
    [value, interval?.lowerBound, interval?.upperBound].compactMap(\.self)
  }
}
