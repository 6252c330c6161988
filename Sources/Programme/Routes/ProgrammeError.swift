internal import Identity
internal import Web
internal import Wording

/// Why a page of the programme could not be shown, or a change not be made.
enum ProgrammeError: PersonalError, Hashable {
  /// The place, or the role, is not there (any more).
  case gone
  /// The place is looked after by others.
  case elsewhere
  /// The person is the last who looks after the whole programme.
  case lastLead

  var status: Status {
    switch self {
    case .gone: .notFound
    case .elsewhere: .forbidden
    case .lastLead: .conflict
    }
  }

  var title: Phrase {
    switch self {
    case .gone: .goneTitle
    case .elsewhere: .elsewhereTitle
    case .lastLead: .lastLeadTitle
    }
  }

  var advice: Phrase {
    switch self {
    case .gone: .goneAdvice
    case .elsewhere: .elsewhereAdvice
    case .lastLead: .lastLeadAdvice
    }
  }
}
