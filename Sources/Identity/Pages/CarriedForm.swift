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
    self.fields = Self.kept(fields)
    secrets = fields.all.map(\.name).filter(Self.secretNames.contains)
    self.token = token
  }

  public var view: some HTML {
    PostForm(to: action, carrying: fields) {
      Carried([Visit.formTokenField: token])
      for name in secrets {
        TextField(
          name, label: words[name == "pin" ? .pinAgain : .passwordAgain], kind: .password)
      }
      Actions { Button(words[.tryAgain]) }
    }
  }

  /// The fields that may stand on a page: all but secrets and the former token.
  static func kept(_ fields: Fields) -> Fields {
    Fields(
      fields.all.filter { $0.name != Visit.formTokenField && !secretNames.contains($0.name) })
  }

  /// The names of fields that hold secrets.
  static let secretNames: Set<String> = ["password", "new-password", "pin", "new-pin"]
}
