public import Identity
public import Web

/// The addresses of the researcher's room.
public enum ExchangeRoute: Equatable, Sendable {
  /// What can be taken out, and what was; taking it out.
  case research
  /// The codebook alone, which tells nothing of anybody.
  case codebook
}

extension ExchangeRoute: RoomRoutes {
  public init?(_ path: [String]) {
    switch path {
    case ["research"]: self = .research
    case ["research", "codebook"]: self = .codebook
    default: return nil
    }
  }

  public var path: [String] {
    switch self {
    case .research: ["research"]
    case .codebook: ["research", "codebook"]
    }
  }

  public var methods: Set<Method> { self == .research ? [.get, .post] : [.get] }
  public var access: Access { .role([.researcher]) }
  public static var samples: [ExchangeRoute] { [.research, .codebook] }
}
