public import Identity
public import Storage
public import Web

/// The addresses for those who help a project's people to take part.
public enum HelpingRoute: Equatable, Sendable {
  /// Who has joined and whose log is due.
  case list(PlaceKey)
  /// Registers somebody in their stead.
  case register(PlaceKey)
}

extension HelpingRoute: RoomRoutes {
  public init?(_ path: [String]) {
    guard path.count == 4, path[0] == "programme", path[1] == "project", !path[2].isEmpty else {
      return nil
    }
    let project = PlaceKey(rawValue: path[2])
    switch path[3] {
    case "list": self = .list(project)
    case "register": self = .register(project)
    default: return nil
    }
  }

  public var path: [String] {
    switch self {
    case .list(let key): ["programme", "project", key.rawValue, "list"]
    case .register(let key): ["programme", "project", key.rawValue, "register"]
    }
  }

  public var methods: Set<Method> {
    switch self {
    case .list: [.get]
    case .register: [.get, .post]
    }
  }

  /// The place is for the room to check.
  public var access: Access { .role([.coordinator, .ambassador]) }

  public static var samples: [HelpingRoute] {
    let place = PlaceKey(rawValue: "0123456789abcdefghjkmnpqrs")
    return [.list(place), .register(place)]
  }
}
