public import Time

/// Reads the fields of a form one by one into values, and gathers what is wrong with them.
///
/// A field that cannot be read gives `nil` and a problem; reading goes on, so that a person sees
/// everything that needs another look at once. An empty field gives `nil` and no problem: everything
/// can be skipped.
public struct FormReader: Sendable {
  /// What is wrong, by the name of the field.
  public private(set) var problems: [String: Problem] = [:]
  private let fields: Fields

  /// A reader of the fields of a form.
  public init(_ fields: Fields) { self.fields = fields }

  /// One line of text of at most `maximum` letters, tidied (see `TypedText.tidy`).
  public mutating func text(_ field: String, atMost maximum: Int) -> String? {
    guard let text = given(field) else { return nil }
    return TypedText.fits(text, in: maximum) ? text : refused(field, .tooLong(maximum: maximum))
  }

  /// A whole number in a range, in the digits of any script.
  public mutating func number(_ field: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = given(field) else { return nil }
    guard let number = Int(TypedText.latinDigits(text)), range.contains(number) else {
      return refused(field, .notANumber(least: range.lowerBound, most: range.upperBound))
    }
    return number
  }

  /// A day, written `yyyy-mm-dd` in the digits of any script, not after `today` and not before
  /// `earliest`.
  public mutating func day(
    _ field: String, notAfter today: Day? = nil, notBefore earliest: Day? = nil
  ) -> Day? {
    guard let text = given(field) else { return nil }
    guard let day = Day(iso: TypedText.latinDigits(text)) else { return refused(field, .notADay) }
    if let today, day > today { return refused(field, .inTheFuture) }
    if let earliest, day < earliest { return refused(field, .tooLongAgo(earliest: earliest)) }
    return day
  }

  private func given(_ field: String) -> String? {
    let text = TypedText.tidy(fields[field] ?? "")
    return text.isEmpty ? nil : text
  }

  private mutating func refused<Value>(_ field: String, _ problem: Problem) -> Value? {
    problems[field] = problem
    return nil
  }
}
