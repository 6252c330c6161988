/// The shape of a value in the API: what the description prints and what a body is held against.
///
/// One value for both, so that what is said and what is done cannot drift apart.
struct Schema: Sendable {
  /// The kinds of shape, as JSON Schema 2020-12 knows them.
  indirect enum Kind: Sendable {
    /// Text of so many Unicode scalars, perhaps of a pattern.
    case text(ClosedRange<Int>, pattern: String? = nil)
    /// One of these texts.
    case choice([String])
    /// A day, `yyyy-mm-dd`.
    case day
    /// A moment (RFC 3339).
    case moment
    /// A whole number.
    case whole(ClosedRange<Int>)
    /// Any number.
    case number
    /// True or false.
    case bool
    /// True, since nothing else is enough here.
    case yes
    /// Values of one shape.
    case list(Schema)
    /// An object with these members and no others.
    case object([Member])
    /// An object with members of any name and one shape.
    case map(Schema)
    /// A value of one of the shapes.
    case either([Schema])
    /// An object whose shape depends on the text of one of its members, which each of the shapes has.
    case variants(by: String, [(value: String, schema: Schema)])
    /// A value of the shape, or null.
    case orNull(Schema)
    /// A value that a standard describes.
    case foreign
  }

  /// A member of an object.
  struct Member: Sendable {
    let name: String
    let schema: Schema
    let isRequired: Bool

    /// A member that must be there unless it is said to be optional.
    init(_ name: String, _ schema: Schema, optional: Bool = false) {
      self.name = name
      self.schema = schema
      isRequired = !optional
    }
  }

  let kind: Kind
  /// What it is, in a sentence.
  let about: String?

  init(_ kind: Kind, _ about: String? = nil) {
    self.kind = kind
    self.about = about
  }
}
