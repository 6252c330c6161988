public import Storage
public import Web
public import Wording

/// The addresses at which people say who they are.
public enum IdentityRoute: RoomRoutes {
  /// Signing in with an account.
  case signIn
  /// Asking for a letter with a link to sign in.
  case askForLink
  /// Signing in by such a link.
  case useLink(String)
  /// Signing out.
  case signOut
  /// Coming back with a personal ID.
  case enterID
  /// Coming back by one's own link.
  case ownLink(String)
  /// A participant's own ID, link and PIN.
  case ways
  /// Making a new link of one's own.
  case newLink
  /// Choosing a PIN.
  case choosePIN
  /// What somebody with an account does where.
  case you
  /// Choosing a password, or another one.
  case choosePassword
  /// Saying that an account and a participant are one person.
  case joinUp
  /// The programs that act for an account.
  case programs
  /// Ending the token of one.
  case endProgram(TokenKey)
  /// Reading Kith in another language.
  case language(Language)

  public init?(_ path: [String]) {
    switch path {
    case ["sign-in"]: self = .signIn
    case ["sign-in", "link"]: self = .askForLink
    case ["sign-out"]: self = .signOut
    case ["return"]: self = .enterID
    case ["me"]: self = .ways
    case ["me", "link"]: self = .newLink
    case ["me", "pin"]: self = .choosePIN
    case ["you"]: self = .you
    case ["you", "password"]: self = .choosePassword
    case ["you", "log"]: self = .joinUp
    case ["you", "programs"]: self = .programs
    default:
      guard let last = path.last else { return nil }
      switch path.dropLast() {
      case ["sign-in", "link"]: self = .useLink(last)
      case ["me"]: self = .ownLink(last)
      case let front
      where last == "end" && front.count == 3 && front.starts(with: ["you", "programs"]):
        self = .endProgram(TokenKey(rawValue: path[2]))
      case ["language"]:
        // A tag is written in one way only, so that reading and printing stay each other's inverse.
        guard Language(rawValue: last).rawValue == last else { return nil }
        self = .language(Language(rawValue: last))
      default: return nil
      }
    }
  }

  public var path: [String] {
    switch self {
    case .signIn: ["sign-in"]
    case .askForLink: ["sign-in", "link"]
    case .useLink(let token): ["sign-in", "link", token]
    case .signOut: ["sign-out"]
    case .enterID: ["return"]
    case .ownLink(let token): ["me", token]
    case .ways: ["me"]
    case .newLink: ["me", "link"]
    case .choosePIN: ["me", "pin"]
    case .you: ["you"]
    case .choosePassword: ["you", "password"]
    case .joinUp: ["you", "log"]
    case .programs: ["you", "programs"]
    case .endProgram(let key): ["you", "programs", key.rawValue, "end"]
    case .language(let language): ["language", language.rawValue]
    }
  }

  public var methods: Set<Method> {
    switch self {
    case .signIn, .askForLink, .useLink, .enterID, .ownLink, .choosePIN, .choosePassword, .joinUp,
      .programs:
      [.get, .post]
    case .signOut, .newLink, .endProgram: [.post]
    case .ways, .you, .language: [.get]
    }
  }

  public var access: Access {
    switch self {
    case .signIn, .askForLink, .useLink, .signOut, .enterID, .ownLink, .language: .anyone
    case .ways, .newLink, .choosePIN: .ownRecord
    case .you, .choosePassword, .joinUp, .programs, .endProgram: .account
    }
  }

  public static let samples: [IdentityRoute] = [
    .signIn, .askForLink, .useLink("0123456789abcdefghjkmnpqrs"), .signOut, .enterID,
    .ownLink("0123456789abcdefghjkmnpqrs"), .ways, .newLink, .choosePIN, .you, .choosePassword,
    .joinUp, .programs, .endProgram(TokenKey(rawValue: "0123456789abcdefghjkmnpqrs")),
    .language(Language(rawValue: "ur")),
  ]
}

extension IdentityRoute {
  /// The address that puts Kith into a language and then leads back to `route`.
  public static func speak(_ language: Language, then route: some Routes) -> Address {
    Address(
      path: IdentityRoute.language(language).path,
      query: [ReturnAddress.field: route.address.text])
  }
}
