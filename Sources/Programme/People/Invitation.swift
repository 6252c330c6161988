internal import Identity
internal import Storage
internal import Web
internal import Wording

/// A role that is about to be given to somebody, as it was typed and found good.
struct Invitation: Sendable {
  let name: PlaceName
  let email: EmailAddress
  let grant: Grant

  /// The names of the fields.
  enum Field {
    static let name = "display-name"
    static let email = "email"
    static let role = "role"
  }

  /// Reads the form, or says what needs another look.
  static func read(
    _ form: Fields, _ standing: Standing, _ words: Words
  ) -> Result<Invitation, FormMistakes> {
    var mistakes = FormMistakes()
    let name = PersonReading.name(Field.name, form, words, &mistakes)
    let email = PersonReading.email(Field.email, form, words, &mistakes)
    let grant = form[Field.role].flatMap(Grant.init(formValue:)).flatMap {
      standing.mayGive($0) ? $0 : nil
    }
    if grant == nil { mistakes.add(Field.role, words[.inviteRoleEmpty]) }
    guard let name, let email, let grant else { return .failure(mistakes) }
    return .success(Invitation(name: name, email: email, grant: grant))
  }
}

extension Grant {
  /// The text that stands for it in a form.
  var formValue: String { "\(role.rawValue) \(place.rawValue)" }

  /// Reads the text that stands for it in a form.
  init?(formValue: String) {
    let parts = formValue.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let role = Role(rawValue: String(parts[0])), !parts[1].isEmpty else {
      return nil
    }
    self.init(role, in: PlaceKey(rawValue: String(parts[1])))
  }
}
