internal import Design
internal import Identity
internal import Storage
internal import Web

/// The few addresses of the program itself.
enum HouseRoute: String, Equatable, CaseIterable, RoomRoutes {
  /// Every component in every state.
  case gallery = "design"
  /// Whether the program answers and can read its databases; for those who keep it running.
  case health

  init?(_ path: [String]) {
    guard path.count == 1 else { return nil }
    self.init(rawValue: path[0])
  }

  var path: [String] { [rawValue] }
  var methods: Set<Method> { [.get] }
  var access: Access { self == .gallery ? .demonstration : .anyone }
  static var samples: [HouseRoute] { allCases }
}

/// Answers the addresses of the program itself.
struct HouseRoom: Room {
  let house: House

  func answer(_ route: HouseRoute, _ visit: Visit) throws -> Answer {
    switch route {
    case .gallery: return .now(.page(GalleryPage(visit.shell)))
    case .health:
      try house.stores.kith.read { try $0.each("SELECT 1", []) { _ in } }
      return .now(
        Response(.ok, headers: ["Content-Type": "text/plain; charset=utf-8"], body: Bytes("ok\n")))
    }
  }
}
