public import Identity
public import Web
public import Wording

/// The addresses of sheets to print.
///
/// Nothing on them is about anybody, so anyone may print one.
public enum PaperRoute: Equatable, Sendable {
  /// Every sheet there is.
  case papers
  /// A version of the log in a language.
  case sheet(String, Language)
  /// The information and the statements to agree to, in a language.
  case consent(Language)
}

extension PaperRoute: RoomRoutes {
  public init?(_ path: [String]) {
    guard path.first == "paper" else { return nil }
    switch path.count {
    case 1: self = .papers
    case 3 where !path[1].isEmpty && !path[2].isEmpty:
      let language = Language(rawValue: path[2])
      self = path[1] == "consent" ? .consent(language) : .sheet(path[1], language)
    default: return nil
    }
  }

  public var path: [String] {
    switch self {
    case .papers: ["paper"]
    case .sheet(let version, let language): ["paper", version, language.rawValue]
    case .consent(let language): ["paper", "consent", language.rawValue]
    }
  }

  public var methods: Set<Method> { [.get] }
  public var access: Access { .anyone }

  public static var samples: [PaperRoute] {
    [.papers, .sheet("monthly-full", .english), .consent(.english)]
  }
}
