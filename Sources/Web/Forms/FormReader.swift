public import Time

/// Reads the fields of a form one by one into values, and gathers what is wrong with them.
///
/// A field that cannot be read gives `nil` and a problem; reading goes on, so that a person sees
/// everything that needs another look at once. An empty field that is not required gives `nil` and no
/// problem: everything can be skipped unless it says otherwise.
public struct FormReader: Sendable {
  /// What was sent.
  public let fields: Fields
  /// What is wrong, in the order of reading.
  public private(set) var problems: [FieldProblem] = []

  /// A reader of the fields of a form.
  public init(_ fields: Fields) { self.fields = fields }

  /// Notes a problem that only the caller can see.
  public mutating func add(_ problem: Problem, to field: String) {
    problems.append(FieldProblem(field, problem))
  }

  /// A text of at most `maximum` letters, tidied (see `TypedText.tidy`).
  public mutating func text(
    _ field: String, atMost maximum: Int, required: Bool = false
  ) -> String? {
    guard let text = given(field, required) else { return nil }
    // Counted as a person counts them, so that no letter with marks counts twice.
    return text.count <= maximum ? text : refused(field, .tooLong(maximum: maximum))
  }

  /// A whole number in a range, written in the digits of any script.
  public mutating func wholeNumber(
    _ field: String, in range: ClosedRange<Int>, required: Bool = false
  ) -> Int? {
    guard let text = given(field, required) else { return nil }
    switch TypedNumber(text) {
    case .whole(let number) where number < range.lowerBound:
      return refused(field, .tooSmall(minimum: range.lowerBound))
    case .whole(let number) where number > range.upperBound:
      return refused(field, .tooLarge(maximum: range.upperBound))
    case .whole(let number): return number
    case .fraction: return refused(field, .notWhole)
    case .notANumber: return refused(field, .notANumber)
    }
  }

  /// One of the choices that were offered.
  public mutating func choice<Choice>(
    _ field: String, of choices: some Sequence<Choice>, required: Bool = false,
    value: (Choice) -> String
  ) -> Choice? {
    guard let text = given(field, required) else { return nil }
    return choices.first { value($0) == text } ?? refused(field, .notAChoice)
  }

  /// One case of a type whose raw values were offered.
  public mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    _ field: String, as type: Choice.Type, required: Bool = false
  ) -> Choice? {
    choice(field, of: type.allCases, required: required) { $0.rawValue }
  }

  /// Those of the choices that were ticked, in the order in which they were offered.
  public mutating func choices<Choice>(
    _ field: String, of choices: some Sequence<Choice>, atMost maximum: Int = .max,
    required: Bool = false, value: (Choice) -> String
  ) -> [Choice] {
    let ticked = Set(fields.values(of: field).filter { !$0.isEmpty })
    let chosen = choices.filter { ticked.contains(value($0)) }
    if chosen.count < ticked.count {
      add(.notAChoice, to: field)
    } else if chosen.count > maximum {
      add(.tooMany(maximum: maximum), to: field)
    } else if chosen.isEmpty, required {
      add(.missing, to: field)
    }
    return chosen
  }

  /// A day, written `yyyy-mm-dd` in the digits of any script, not after `today` and not before
  /// `earliest`.
  public mutating func day(
    _ field: String, notAfter today: Day? = nil, notBefore earliest: Day? = nil,
    required: Bool = false
  ) -> Day? {
    guard let text = given(field, required) else { return nil }
    guard let day = Day(iso: TypedNumber.latinDigits(text)) else { return refused(field, .notADay) }
    if let today, day > today { return refused(field, .inTheFuture) }
    if let earliest, day < earliest {
      return refused(field, .tooLongAgo(earliest: earliest.iso))
    }
    return day
  }

  private mutating func given(_ field: String, _ required: Bool) -> String? {
    let text = TypedText.tidy(fields[field] ?? "")
    if text.isEmpty {
      if required { add(.missing, to: field) }
      return nil
    }
    return text
  }

  private mutating func refused<Value>(_ field: String, _ problem: Problem) -> Value? {
    add(problem, to: field)
    return nil
  }
}
