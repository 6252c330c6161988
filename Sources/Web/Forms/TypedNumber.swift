/// A number as people write it: in the digits of any script, with spaces around, a sign or a point.
enum TypedNumber: Equatable {
  /// A whole number; one too large to hold is the largest or the smallest there is.
  case whole(Int)
  /// A number between two whole ones.
  case fraction
  case notANumber

  /// Reads a tidied text.
  ///
  /// `3`, ` 3 `, `+3`, `3.0`, `３` (full width), `٣` (Arabic) and `۳` (Urdu, Persian) are all three.
  init(_ text: String) {
    var rest = TypedNumber.latinDigits(text)[...]
    var isNegative = false
    if let sign = rest.first, "+-\u{2212}\u{FF0B}\u{FF0D}".contains(sign) {
      isNegative = sign != "+" && sign != "\u{FF0B}"
      rest = rest.dropFirst()
    }
    // The point, and the Arabic decimal separator. A comma is a point to some and groups thousands for
    // others, so it is not guessed at.
    let parts = rest.split(omittingEmptySubsequences: false) { ".\u{066B}".contains($0) }
    let digits = parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
    guard digits, parts.count <= 2, let whole = parts.first, !whole.isEmpty,
      parts.count == 1 || parts[1].count > 0
    else {
      self = .notANumber
      return
    }
    if parts.count == 2, parts[1].contains(where: { $0 != "0" }) {
      self = .fraction
      return
    }
    let magnitude = Int(whole) ?? .max
    self = .whole(isNegative ? -magnitude : magnitude)
  }

  /// The text with every decimal digit of any script as 0 to 9, and without marks of direction.
  ///
  /// Source: Unicode Standard, section 4.6 (decimal digits), UAX 9 (marks of direction, which a phone
  /// set to Urdu or Arabic may put around a number).
  static func latinDigits(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var latin = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.isBidiControl { continue }
      if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
        latin += String(Int(value))
      } else {
        latin.unicodeScalars.append(scalar)
      }
    }
    return latin
  }
}
