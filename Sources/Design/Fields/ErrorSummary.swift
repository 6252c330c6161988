public import Web
public import Wording

/// Something wrong with one field: where, and what to do.
public struct FieldError: Sendable, Hashable {
  let field: String
  let message: String

  /// The name of the field in the form and the sentence that stands beside it.
  public init(_ field: String, _ message: String) {
    self.field = field
    self.message = message
  }
}

/// What needs another look, at the top of a form that came back, each line leading to its field.
///
/// Nothing when there are no errors. It takes the focus when the page opens, so that a keyboard and a screen
/// reader begin there. WCAG 3.3.1 (error identification), 2.4.3 (focus order).
public struct ErrorSummary: Component {
  let words: Words
  let errors: [FieldError]

  let takesFocus: Bool

  /// The errors in the order of the fields on the page.
  public init(_ words: Words, _ errors: [FieldError], takesFocus: Bool = true) {
    self.words = words
    self.errors = errors
    self.takesFocus = takesFocus
  }

  public var view: some HTML {
    if !errors.isEmpty {
      div(
        .class("notice problem"), .role("group"), .aria(.labelledby, "kith-errors"),
        .fixed("tabindex", "-1"), .flag("autofocus", if: takesFocus)
      ) {
        h2(.id("kith-errors")) { words[.errorsTitle] }
        ul {
          for error in errors {
            li { a(.href(to: error.field)) { error.message } }
          }
        }
      }
    }
  }
}
