internal import Web
internal import Wording

/// What a person is told when the server refused a request before anybody read it.
struct RefusedByServer: PersonalError {
  let status: Status

  var title: Phrase {
    switch status {
    case .notFound: .absentTitle
    case .methodNotAllowed: .wrongMethodTitle
    case .contentTooLarge, .uriTooLong, .headersTooLarge: .tooLargeTitle
    case .unavailable, .tooManyRequests: .busyTitle
    case .badRequest, .unsupportedMediaType: .unreadableTitle
    default: .unexpectedTitle
    }
  }

  var advice: Phrase {
    switch status {
    case .notFound: .absentAdvice
    case .methodNotAllowed: .wrongMethodAdvice
    case .contentTooLarge, .uriTooLong, .headersTooLarge: .tooLargeAdvice
    default: .goBackAdvice
    }
  }
}
