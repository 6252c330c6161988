public import Storage
public import Web

/// The addresses of what a person can do with what they gave; all of them below their own months.
public enum OwnRoute: Equatable, Sendable {
  /// One log of theirs, in words.
  case month(LogKey)
  /// The questions of one step of it, to be answered differently.
  case change(LogKey, String)
  /// The day that it counts back from.
  case day(LogKey)
  /// Taking it out.
  case takeOut(LogKey)
}

extension OwnRoute: Routes {
  public init?(_ path: [String]) {
    guard path.first == "mirror" else { return nil }
    switch path.count {
    case 3 where path[1] == "month": self = .month(LogKey(rawValue: path[2]))
    case 4 where path[1] == "month": self.init(LogKey(rawValue: path[2]), path[3])
    default: return nil
    }
  }

  private init(_ key: LogKey, _ last: String) {
    switch last {
    case "day": self = .day(key)
    case "take-out": self = .takeOut(key)
    default: self = .change(key, last)
    }
  }

  public var path: [String] {
    switch self {
    case .month(let key): ["mirror", "month", key.rawValue]
    case .change(let key, let step): ["mirror", "month", key.rawValue, step]
    case .day(let key): ["mirror", "month", key.rawValue, "day"]
    case .takeOut(let key): ["mirror", "month", key.rawValue, "take-out"]
    }
  }

  public var methods: Set<Method> {
    switch self {
    case .month: [.get]
    case .change, .day, .takeOut: [.get, .post]
    }
  }

  public static var samples: [OwnRoute] {
    let key = LogKey(rawValue: "0123456789abcdefghjkmnpqrs")
    return [.month(key), .change(key, "support"), .day(key), .takeOut(key)]
  }
}
