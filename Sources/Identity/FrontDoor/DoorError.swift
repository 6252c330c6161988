internal import Web
internal import Wording

/// Why the front door did not let a request through.
enum DoorError: PersonalError, Hashable {
  /// There is no such page.
  case absent
  /// The page cannot be asked for in this way.
  case wrongMethod
  /// The page is for people with another role.
  case forbidden
  /// The form was open too long, or came without its token.
  case staleForm
  /// The form was sent by another site.
  case foreignForm

  var status: Status {
    switch self {
    case .absent: .notFound
    case .wrongMethod: .methodNotAllowed
    case .forbidden, .staleForm, .foreignForm: .forbidden
    }
  }

  var title: Phrase {
    switch self {
    case .absent: .absentTitle
    case .wrongMethod: .wrongMethodTitle
    case .forbidden: .forbiddenTitle
    case .staleForm: .staleFormTitle
    case .foreignForm: .foreignFormTitle
    }
  }

  var advice: Phrase {
    switch self {
    case .absent: .absentAdvice
    case .wrongMethod: .wrongMethodAdvice
    case .forbidden: .forbiddenAdvice
    case .staleForm: .staleFormAdvice
    case .foreignForm: .foreignFormAdvice
    }
  }

  var canBeTriedAgain: Bool { self == .staleForm }
}
