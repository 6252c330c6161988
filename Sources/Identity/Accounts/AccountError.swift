public import Web
public import Wording

/// Why something could not be done with an account.
public enum AccountError: PersonalError, Hashable {
  /// The address has an account already.
  case taken
  /// The participant is linked to another account.
  case linkedElsewhere

  public var status: Status { .conflict }

  public var title: Phrase {
    switch self {
    case .taken: .accountTakenTitle
    case .linkedElsewhere: .linkedElsewhereTitle
    }
  }

  public var advice: Phrase {
    switch self {
    case .taken: .accountTakenAdvice
    case .linkedElsewhere: .linkedElsewhereAdvice
    }
  }
}
