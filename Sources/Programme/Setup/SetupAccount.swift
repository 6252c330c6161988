internal import Identity
internal import Web
internal import Wording

/// The account of whoever creates the programme, as it was typed and found good.
struct SetupAccount: Sendable {
  let name: PlaceName
  let email: EmailAddress
  let password: NewPassword

  /// Reads the form of the last step, or says what needs another look.
  static func read(_ form: Fields, _ words: Words) -> Result<SetupAccount, FormMistakes> {
    var mistakes = FormMistakes()
    let name = PersonReading.name(SetupField.person, form, words, &mistakes)
    let email = PersonReading.email(SetupField.email, form, words, &mistakes)
    let password = password(form, words, &mistakes)
    guard let name, let email, let password else { return .failure(mistakes) }
    return .success(SetupAccount(name: name, email: email, password: password))
  }

  private static func password(
    _ form: Fields, _ words: Words, _ mistakes: inout FormMistakes
  ) -> NewPassword? {
    do throws(NewPassword.Problem) {
      return try NewPassword(form[SetupField.password] ?? "")
    } catch {
      mistakes.add(SetupField.password, error.sentence(words))
      return nil
    }
  }
}
