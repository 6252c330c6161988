/// The months of the calendar in periods of one length: single months as long as there are few, then quarters,
/// then years.
struct CrowdPeriods {
  /// The periods, one after the other.
  let all: [ToldCrowd.Period]
  /// The months of each, as `year * 12 + month - 1`.
  let months: [[Int]]

  /// The periods of some months, and of those between them.
  init(_ known: some Sequence<Int>, most: Int) {
    guard let first = known.min(), let last = known.max() else {
      (all, months) = ([], [])
      return
    }
    let length = [1, 3, 12].first { last / $0 - first / $0 < most } ?? 12
    let numbers = Array((first / length...last / length).suffix(most))
    months = numbers.map { Array($0 * length..<($0 + 1) * length) }
    all = numbers.map {
      ToldCrowd.Period(
        year: $0 * length / 12, month: $0 * length % 12 + 1, length: length)
    }
  }
}
