public import Web
internal import Wording

extension FrontDoor {
  /// The page for what the server itself refuses, in the design of every other page.
  ///
  /// - Parameters:
  ///   - status: Why it was refused.
  ///   - request: What was asked, as far as it could be read.
  /// - Returns: the page.
  public func refused(_ status: Status, _ request: Request?) -> Response {
    let visit = stranger(request ?? Request(path: "/"))
    return visit.trouble(Refusal(status: status))
  }
}

/// Something the server would not take.
struct Refusal: PersonalError, Hashable {
  let status: Status

  var title: Phrase {
    switch status {
    case .contentTooLarge, .uriTooLong, .headersTooLarge: .tooLargeTitle
    case .methodNotAllowed: .wrongMethodTitle
    case .unavailable: .stoppingTitle
    default: .unreadableTitle
    }
  }

  var advice: Phrase {
    switch status {
    case .contentTooLarge, .uriTooLong, .headersTooLarge: .tooLargeAdvice
    case .methodNotAllowed: .wrongMethodAdvice
    case .unavailable: .stoppingAdvice
    default: .unreadableAdvice
    }
  }
}
