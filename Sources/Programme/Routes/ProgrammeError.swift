public import Identity
public import Web
public import Wording

/// Why a page of the programme could not be shown, or a change not be made.
public enum ProgrammeError: PersonalError, Hashable {
  /// The place, or the role, is not there (any more).
  case gone
  /// The place is looked after by others.
  case elsewhere
  /// The person is the last who looks after the whole programme.
  case lastLead

  public var status: Status {
    switch self {
    case .gone: .notFound
    case .elsewhere: .forbidden
    case .lastLead: .conflict
    }
  }

  public var title: Phrase {
    switch self {
    case .gone: .goneTitle
    case .elsewhere: .elsewhereTitle
    case .lastLead: .lastLeadTitle
    }
  }

  public var advice: Phrase {
    switch self {
    case .gone: .goneAdvice
    case .elsewhere: .elsewhereAdvice
    case .lastLead: .lastLeadAdvice
    }
  }
}
