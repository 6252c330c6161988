internal import Wording

/// Numbers as they stand on a figure, in its text alternative and in its table.
struct FigureNumbers: Sendable {
  let words: Words
  let decimals: Int
  let isPercent: Bool

  init(_ words: Words, _ axis: FigureAxis) {
    self.words = words
    decimals = axis.decimals
    isPercent = axis.isPercent
  }

  init(_ words: Words, decimals: Int, isPercent: Bool = false) {
    self.words = words
    self.decimals = decimals
    self.isPercent = isPercent
  }

  /// A number with its decimals, halves away from zero, a minus sign and commas at thousands.
  func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
    let scaled = Int((abs(value) * Double(power)).rounded())
    var whole = "\(scaled / power)"
    var groups: [String] = []
    while whole.count > 3 {
      groups.insert(String(whole.suffix(3)), at: 0)
      whole.removeLast(3)
    }
    var text = ([whole] + groups).joined(separator: ",")
    if decimals > 0 {
      let rest = "\(scaled % power)"
      text += "." + String(repeating: "0", count: decimals - rest.count) + rest
    }
    if isPercent { text += "%" }
    guard value < 0, scaled > 0 else { return isPercent ? aside(text) : text }
    return aside("\u{2212}" + text)
  }

  /// A value with its interval: "0.84 (0.28 to 1.40)".
  func text(_ value: Double, _ interval: ClosedRange<Double>?) -> String {
    guard let interval else { return text(value) }
    return words[
      .figureInterval,
      [
        "value": text(value), "low": text(interval.lowerBound), "high": text(interval.upperBound),
      ]]
  }

  /// The same numbers with as many decimals more as it takes to see on which side of a value an interval ends.
  ///
  /// "0.4 (0.0 to 0.8)" would not say whether the interval leaves 0 out; "0.44 (0.04 to 0.83)" does.
  func telling(_ interval: ClosedRange<Double>?, from reference: Double?) -> FigureNumbers {
    guard let interval, let reference else { return self }
    for more in decimals...max(decimals, 4) {
      let finer = FigureNumbers(words, decimals: more, isPercent: isPercent)
      let zero = finer.text(reference)
      let ends = [interval.lowerBound, interval.upperBound]
      if ends.allSatisfy({ $0 == reference || finer.text($0) != zero }) { return finer }
    }
    return self
  }

  /// Keeps a sign on its side of the number where text runs from right to left (Unicode, UAX 9, 2.4).
  private func aside(_ text: String) -> String {
    words.language.direction == .rightToLeft ? "\u{2066}\(text)\u{2069}" : text
  }
}
