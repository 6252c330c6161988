public import Storage
public import Web

extension Visit {
  /// The name of the hidden field that tells one showing of a form from the next.
  static let onceField = "once"

  /// What a form carries that makes something new: the token, and a text by which the form is the same
  /// one when it is sent twice.
  public var carryingOnce: Fields {
    var fields = carrying
    fields.append(Self.onceField, Base32.encode(house.randomness.bytes(16)))
    return fields
  }

  /// The key for what this form makes: the same each time the visitor sends the same showing of it, so
  /// that two presses make one thing.
  ///
  /// Nobody else can come to the same key: the visitor's secret and a key of the vault are part of it.
  public func onceKey<Subject>() -> Key<Subject> {
    guard secret.came, let once = request.form[Self.onceField], !once.isEmpty else {
      return .random(house.randomness)
    }
    let mark = house.vault.mark(of: "\(secret.text) \(once)", kind: "once")
    return Key(rawValue: Base32.encode(Sodium.hash(Array(mark.utf8), count: 16)))
  }
}
