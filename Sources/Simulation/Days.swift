internal import Time

/// The days of the programme as text, worked out once.
struct Days: Sendable {
  private let first = Day(year: 2015, month: 1, day: 1) ?? Day(number: 0)
  private let texts: [String]

  init() {
    let first = first
    texts = (0..<1200).map { (first + $0).iso }
  }

  /// The day as `yyyy-mm-dd`.
  func text(_ day: Day) -> String {
    let place = day - first
    return texts.indices.contains(place) ? texts[place] : day.iso
  }
}
