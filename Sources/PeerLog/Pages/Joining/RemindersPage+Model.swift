internal import Identity
internal import Web
internal import Wording

extension RemindersPage.Model {
  /// What is kept.
  init(_ contacts: [Contact]) {
    for contact in contacts {
      switch contact.channel {
      case .email: (channel, email) = ("email", contact.value)
      case .text: (channel, number) = ("text", contact.value)
      case .post, .call: break
      }
    }
  }

  /// What was sent, with what is wrong with it.
  init(_ form: Fields, _ words: Words) {
    channel = form[RemindersPage.channelField]
    email = form[RemindersPage.emailField] ?? ""
    number = form[RemindersPage.numberField] ?? ""
    switch channel {
    case "none": break
    case "email":
      if EmailAddress(email) == nil {
        errors[RemindersPage.emailField] = words[.remindersEmailProblem]
      }
    case "text":
      if !Self.isTelephone(number) {
        errors[RemindersPage.numberField] = words[.remindersTextProblem]
      }
    default: errors[RemindersPage.channelField] = words[.remindersChoose]
    }
  }

  /// The ways to keep; `nil` while something is wrong.
  var contacts: [Contact]? {
    guard errors.isEmpty else { return nil }
    return switch channel {
    case "email": [Contact(.email, EmailAddress(email)?.text ?? email)]
    case "text": [Contact(.text, number)]
    default: []
    }
  }

  /// Whether a text has as many digits as telephone numbers have (ITU-T E.164: at most 15) and
  /// nothing but digits, spaces and the usual marks.
  private static func isTelephone(_ text: String) -> Bool {
    let digits = text.filter(\.isWholeNumber)
    return (7...15).contains(digits.count)
      && text.allSatisfy { $0.isWholeNumber || $0.isWhitespace || "+-().".contains($0) }
  }
}
