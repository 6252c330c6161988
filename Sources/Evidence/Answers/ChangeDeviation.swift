/// The standard deviation of an outcome's change in the whole sample.
///
/// The whole sample is every pair of logs with the outcome, whatever the exposures, as the effect sizes
/// of one outcome in the published tables all have the same standard deviation.
struct ChangeDeviation {
  /// In points of the outcome; nil with fewer than two pairs or without variation.
  let value: Double?
  /// The number of pairs.
  let count: Double

  /// One outcome's.
  init(_ sums: ChangeSums, lane: Int) {
    count = sums.count[lane]
    guard count > 1 else {
      value = nil
      return
    }
    let variance = (sums.squares[lane] - sums.sum[lane] * sums.sum[lane] / count) / (count - 1)
    value = variance > 1e-14 * sums.squares[lane] / count ? variance.squareRoot() : nil
  }
}
