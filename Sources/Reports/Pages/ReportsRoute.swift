public import Identity
public import Storage
public import Web

/// The addresses of reports.
public enum ReportsRoute: Equatable, Sendable {
  /// The reports there are, and what can be made.
  case list
  /// Making one of a place; the programme's own key is the whole programme.
  case new(PlaceKey)
  /// One, as a web page.
  case read(ReportKey)
  /// The same as a PDF.
  case file(ReportKey)
  /// The reports that somebody's own logs are in.
  case mine
  /// Services and their cost, as the last report of the programme tells them.
  case economics
}

extension ReportsRoute: RoomRoutes {
  public init?(_ path: [String]) {
    guard path.first == "reports" else { return nil }
    switch path.count {
    case 1: self = .list
    case 2 where path[1] == "mine": self = .mine
    case 2 where path[1] == "economics": self = .economics
    case 2: self = .read(ReportKey(rawValue: path[1]))
    case 3 where path[1] == "new":
      self = .new(PlaceKey(rawValue: path[2]))
    case 3 where path[2] == "pdf":
      self = .file(ReportKey(rawValue: path[1]))
    default: return nil
    }
  }

  public var path: [String] {
    switch self {
    case .list: ["reports"]
    case .new(let place): ["reports", "new", place.rawValue]
    case .read(let key): ["reports", key.rawValue]
    case .file(let key): ["reports", key.rawValue, "pdf"]
    case .mine: ["reports", "mine"]
    case .economics: ["reports", "economics"]
    }
  }

  public var methods: Set<Method> {
    if case .new = self { [.get, .post] } else { [.get] }
  }

  /// Reports of the programme are for everybody in it, those who gave the data first; the room asks about
  /// the others.
  public var access: Access {
    switch self {
    case .list, .read, .file, .economics: .inside
    case .mine: .ownRecord
    case .new: .role([.programmeLead, .researcher, .areaLead, .coordinator])
    }
  }

  public static var samples: [ReportsRoute] {
    let key = "0123456789abcdefghjkmnpqrs"
    return [
      .list, .new(PlaceKey(rawValue: key)), .read(ReportKey(rawValue: key)),
      .file(ReportKey(rawValue: key)), .mine, .economics,
    ]
  }
}
