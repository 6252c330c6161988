import Identity
import Storage
import Web

/// A room with one page for every kind of access, and forms that echo or fail.
struct TestRoom: Room {
  enum Route: RoomRoutes {
    case page(Access)
    case save
    case join
    case crash

    static let accesses: [String: Access] = [
      "anyone": .anyone, "participant": .participant, "own": .ownRecord, "account": .account,
      "lead": .role([.programmeLead]), "two": .role([.coordinator, .researcher]),
      "demonstration": .demonstration,
    ]

    init?(_ path: [String]) {
      switch path {
      case ["save"]: self = .save
      case ["join"]: self = .join
      case ["crash"]: self = .crash
      default:
        guard path.count == 2, path[0] == "test", let access = Self.accesses[path[1]] else {
          return nil
        }
        self = .page(access)
      }
    }

    var path: [String] {
      switch self {
      case .save: ["save"]
      case .join: ["join"]
      case .crash: ["crash"]
      case .page(let access): ["test", Self.accesses.first { $0.value == access }?.key ?? ""]
      }
    }

    var methods: Set<Method> { self == .save ? [.post] : [.get, .post] }
    var access: Access {
      switch self {
      case .page(let access): access
      case .save, .join, .crash: .anyone
      }
    }
    static var samples: [Route] { accesses.values.map(Route.page) + [.save, .join, .crash] }
  }

  struct Crash: Error {}

  func answer(_ route: Route, _ visit: Visit) throws -> Answer {
    switch route {
    case .crash: throw Crash()
    case .page:
      // `token` shows a form, as a page does that somebody can write on.
      return .now(Echo.page(visit, token: visit.request.query["token"] != nil))
    case .join:
      return visit.commit(visit.stores.identity) { connection in
        let key = ParticipantKey.random(visit.house.randomness)
        _ = try visit.house.participants.enrol(key, at: visit.now, in: connection)
        return try visit.begin(joining: key, in: connection, Echo.page(visit, token: false))
      }
    case .save:
      return visit.commit(visit.stores.kith) { _ in Echo.page(visit, token: false) }
    }
  }
}

/// A page that says back what it was sent.
enum Echo {
  static func page(_ visit: Visit, token: Bool) -> Response {
    var fields: Fields = ["participant": visit.participant?.rawValue ?? "-"]
    fields.append("reach", visit.reach?.rawValue ?? "-")
    fields.append("account", visit.account?.rawValue ?? "-")
    if token { fields.append(Visit.formTokenField, visit.formToken) }
    for field in visit.request.form.all { fields.append("sent-" + field.name, field.value) }
    return Response(.ok, body: Bytes(FormEncoding.encode(fields)))
  }
}
