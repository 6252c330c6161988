internal import Design

/// What is wrong with the fields of a form, in the order of the page.
struct FieldErrors: Sendable, Equatable {
  private(set) var all: [FieldError] = []
  private var messages: [String: String] = [:]

  /// Nothing is wrong.
  static let none = FieldErrors()

  /// The sentence for one field.
  static func one(_ field: String, _ message: String) -> FieldErrors {
    var errors = FieldErrors()
    errors[field] = message
    return errors
  }

  /// The sentence for a field; the first one stays.
  subscript(field: String) -> String? {
    get { messages[field] }
    set {
      guard let newValue, messages[field] == nil else { return }
      messages[field] = newValue
      all.append(FieldError(field, newValue))
    }
  }

  var isEmpty: Bool { all.isEmpty }
}
