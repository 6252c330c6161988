/// What a person answered to one question.
///
/// A skipped question has no value.
public enum AnswerValue: Hashable, Sendable {
  /// A whole number.
  case number(Int)

  /// The code of the option chosen; yes and no are `yes` and `no`.
  case choice(String)

  /// The codes of the options chosen, in the order of the scale; never empty.
  case choices([String])

  /// Own words.
  case text(String)

  /// "Prefer not to say": an answer, and stored as such.
  case preferNotToSay

  /// A mark on paper where a number was asked; never turned into a number.
  case ticked
}

extension AnswerValue {
  /// The field value that stands for "prefer not to say"; no option may have this code.
  public static let preferNotToSayCode = "prefer-not"

  /// The field value that stands for a mark on paper in place of a number.
  public static let tickedCode = "ticked"

  /// Calls `body` with each field value that this answer is stored as.
  func forEachFieldValue(_ body: (String) -> Void) {
    switch self {
    case .number(let number): body(String(number))
    case .choice(let code): body(code)
    case .choices(let codes): codes.forEach(body)
    case .text(let text): body(text)
    case .preferNotToSay: body(Self.preferNotToSayCode)
    case .ticked: body(Self.tickedCode)
    }
  }
}
