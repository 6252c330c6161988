public import Identity
public import Storage
public import Web

/// The addresses on which sheets are typed in.
public enum KeyingRoute: Equatable, Sendable {
  /// Where a sheet of a project's people is begun, with those under way.
  case sheets(PlaceKey)
  /// A page with what is typed of a sheet.
  case page(KeyingKey, Keying.Page)
  /// What is said once a hand is done.
  case done(KeyingKey)
  /// Throws away a sheet that was begun.
  case discard(KeyingKey)
}

extension KeyingRoute: RoomRoutes {
  public init?(_ path: [String]) {
    switch (path.first, path.count) {
    case ("programme", 4) where path[1] == "project" && path[3] == "keying" && !path[2].isEmpty:
      self = .sheets(PlaceKey(rawValue: path[2]))
    case ("keying", 3) where !path[1].isEmpty:
      let key = KeyingKey(rawValue: path[1])
      switch path[2] {
      case "done": self = .done(key)
      case "discard": self = .discard(key)
      default:
        guard let page = Keying.Page(rawValue: path[2]) else { return nil }
        self = .page(key, page)
      }
    default: return nil
    }
  }

  public var path: [String] {
    switch self {
    case .sheets(let key): ["programme", "project", key.rawValue, "keying"]
    case .page(let key, let page): ["keying", key.rawValue, page.rawValue]
    case .done(let key): ["keying", key.rawValue, "done"]
    case .discard(let key): ["keying", key.rawValue, "discard"]
    }
  }

  public var methods: Set<Method> {
    switch self {
    case .sheets, .page: [.get, .post]
    case .done: [.get]
    case .discard: [.post]
    }
  }

  /// The project is for the room to check, and whose hand it is.
  public var access: Access { .role([.coordinator, .ambassador]) }

  public static var samples: [KeyingRoute] {
    let place = PlaceKey(rawValue: "0123456789abcdefghjkmnpqrs")
    let key = KeyingKey(rawValue: "abcdefghjkmnpqrstvwxyz0123")
    return [.sheets(place)] + Keying.Page.allCases.map { .page(key, $0) }
      + [.done(key), .discard(key)]
  }
}
