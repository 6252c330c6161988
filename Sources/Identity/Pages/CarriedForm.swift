public import Design
public import Web
public import Wording

/// A form that came too early, too late or at a bad moment, ready to be sent again.
///
/// Every field stands in it as it was typed. Only passwords and PINs are not written back into a
/// page; for them the person gets an empty line, and nothing else has to be typed again.
public struct CarriedForm: Component {
  let words: Words
  let action: Address
  let fields: Fields
  let secrets: [String]
  let token: String

  /// The form of a request; `token` is the one it will be accepted with.
  public init(_ words: Words, _ request: Request, token: String) {
    self.init(
      words, to: ReturnAddress(of: request).address, fields: request.form, token: token)
  }

  init(_ words: Words, to action: Address, fields: Fields, token: String) {
    self.words = words
    self.action = action
    let kept = Self.kept(fields)
    self.fields = Fields(kept.all.filter { $0.name != Self.askAgain })
    let asked = Set(kept.values(of: Self.askAgain))
    secrets = Self.secretNames.filter(asked.contains)
    self.token = token
  }

  public var view: some HTML {
    PostForm(to: action, carrying: fields) {
      Carried([Visit.formTokenField: token])
      for name in secrets {
        TextField(
          name, label: words[Self.isPIN(name) ? .pinAgain : .passwordAgain],
          kind: Self.isPIN(name) ? .pin : .password)
      }
      Actions { Button(words[.tryAgain]) }
    }
  }

  /// The fields that may stand on a page: all but the former token, and instead of each secret that
  /// was typed a note that it is to be asked for again.
  static func kept(_ fields: Fields) -> Fields {
    Fields(
      fields.all.compactMap { field in
        if field.name == Visit.formTokenField { return nil }
        guard secretNames.contains(field.name) else { return field }
        return field.value.isEmpty ? nil : Fields.Field(askAgain, field.name)
      })
  }

  private static func isPIN(_ name: String) -> Bool { name == "pin" || name == "new-pin" }

  /// The names of fields that hold secrets.
  static let secretNames = ["password", "new-password", "pin", "new-pin"]

  /// The name of a field whose value is the name of a secret to ask for again.
  private static let askAgain = "ask-again"
}
