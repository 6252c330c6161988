internal import Design
internal import Wording

/// What needs another look in a form that was sent, field by field, in the order of the page.
struct FormMistakes: Error, Equatable, Sendable {
  /// One field and the sentence beside it.
  struct Mistake: Equatable, Sendable {
    let field: String
    let message: String
  }

  private(set) var all: [Mistake] = []

  /// Whether all is well.
  var isEmpty: Bool { all.isEmpty }

  /// The sentence beside a field, if something is wrong there.
  subscript(field: String) -> String? { all.first { $0.field == field }?.message }

  /// Adds a mistake.
  mutating func add(_ field: String, _ message: String) {
    all.append(Mistake(field: field, message: message))
  }

  /// The lines of the summary at the top of the page.
  var summary: [FieldError] { all.map { FieldError($0.field, $0.message) } }
}

extension PlaceName.Problem {
  /// The sentence beside the field.
  func message(_ words: Words) -> String {
    switch self {
    case .empty: words[.nameEmpty]
    case .tooLong: words[.nameTooLong, ["longest": String(PlaceName.longest)]]
    case .taken: words[.nameTaken]
    }
  }
}
