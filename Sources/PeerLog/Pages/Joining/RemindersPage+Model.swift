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
      if Self.telephone(number) == nil {
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
    case "text": [Contact(.text, Self.telephone(number) ?? number)]
    default: []
    }
  }

  /// A telephone number as it is kept, in the digits 0 to 9; `nil` if there are fewer or more of them
  /// than telephone numbers have (ITU-T E.164: at most 15), or anything but spaces and the usual marks
  /// beside them.
  private static func telephone(_ typed: String) -> String? {
    let text = TypedText.latinDigits(TypedText.tidy(typed))
    let digits: ClosedRange<Character> = "0"..."9"
    guard (7...15).contains(text.count(where: digits.contains)), TypedText.fits(text, in: 40),
      text.allSatisfy({ digits.contains($0) || " +-().".contains($0) })
    else { return nil }
    return text
  }
}
