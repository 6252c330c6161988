internal import Identity
internal import Web
internal import Wording

/// Reads what somebody is called, and their address, from a form.
enum PersonReading {
  /// What somebody is called; as free as the name of a place.
  static func name(
    _ field: String, _ form: Fields, _ words: Words, _ mistakes: inout FormMistakes
  ) -> PlaceName? {
    do throws(PlaceName.Problem) {
      return try PlaceName(form[field] ?? "")
    } catch .empty {
      mistakes.add(field, words[.personNameEmpty])
    } catch {
      mistakes.add(field, error.message(words))
    }
    return nil
  }

  /// An email address.
  static func email(
    _ field: String, _ form: Fields, _ words: Words, _ mistakes: inout FormMistakes
  ) -> EmailAddress? {
    guard let email = EmailAddress(form[field] ?? "") else {
      mistakes.add(field, words[.personEmailBad])
      return nil
    }
    return email
  }
}
