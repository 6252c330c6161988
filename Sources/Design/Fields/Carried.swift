public import Web

/// Fields that a form carries along without showing them, such as its token.
public struct Carried: Component {
  let fields: Fields

  /// Carries the fields in the order given.
  public init(_ fields: Fields) { self.fields = fields }

  public var view: some HTML {
    for field in fields.all {
      input(.type("hidden"), .name(field.name), .value(field.value))
    }
  }
}
