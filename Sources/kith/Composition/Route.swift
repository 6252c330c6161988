internal import API
internal import Exchange
internal import Identity
internal import Impact
internal import PeerLog
internal import Programme
internal import Reports
internal import Web

/// Every address of Kith: one type that reads and prints them all.
enum Route: Equatable {
  case peerLog(PeerLogRoute)
  case helping(HelpingRoute)
  case keying(KeyingRoute)
  case paper(PaperRoute)
  case programme(ProgrammeRoute)
  case exchange(ExchangeRoute)
  case impact(ImpactRoute)
  case reports(ReportsRoute)
  case identity(IdentityRoute)
  case house(HouseRoute)
  case api(APIRoute)
}

extension Route: RoomRoutes {
  init?(_ path: [String]) {
    if let route = PeerLogRoute(path) {
      self = .peerLog(route)
    } else if let route = HelpingRoute(path) {
      self = .helping(route)
    } else if let route = KeyingRoute(path) {
      self = .keying(route)
    } else if let route = PaperRoute(path) {
      self = .paper(route)
    } else if let route = ProgrammeRoute(path) {
      self = .programme(route)
    } else if let route = ExchangeRoute(path) {
      self = .exchange(route)
    } else if let route = ImpactRoute(path) {
      self = .impact(route)
    } else if let route = ReportsRoute(path) {
      self = .reports(route)
    } else if let route = IdentityRoute(path) {
      self = .identity(route)
    } else if let route = HouseRoute(path) {
      self = .house(route)
    } else if let route = APIRoute(path) {
      self = .api(route)
    } else {
      return nil
    }
  }

  var path: [String] {
    switch self {
    case .peerLog(let route): route.path
    case .helping(let route): route.path
    case .keying(let route): route.path
    case .paper(let route): route.path
    case .programme(let route): route.path
    case .exchange(let route): route.path
    case .impact(let route): route.path
    case .reports(let route): route.path
    case .identity(let route): route.path
    case .house(let route): route.path
    case .api(let route): route.path
    }
  }

  var methods: Set<Method> {
    switch self {
    case .peerLog(let route): route.methods
    case .helping(let route): route.methods
    case .keying(let route): route.methods
    case .paper(let route): route.methods
    case .programme(let route): route.methods
    case .exchange(let route): route.methods
    case .impact(let route): route.methods
    case .reports(let route): route.methods
    case .identity(let route): route.methods
    case .house(let route): route.methods
    case .api(let route): route.methods
    }
  }

  var access: Access {
    switch self {
    case .peerLog(let route): route.access
    case .helping(let route): route.access
    case .keying(let route): route.access
    case .paper(let route): route.access
    case .programme(let route): route.access
    case .exchange(let route): route.access
    case .impact(let route): route.access
    case .reports(let route): route.access
    case .identity(let route): route.access
    case .house(let route): route.access
    case .api(let route): route.access
    }
  }

  static var samples: [Route] {
    PeerLogRoute.samples.map(Route.peerLog) + HelpingRoute.samples.map(Route.helping)
      + KeyingRoute.samples.map(Route.keying) + PaperRoute.samples.map(Route.paper)
      + ProgrammeRoute.samples.map(Route.programme)
      + ExchangeRoute.samples.map(Route.exchange) + ImpactRoute.samples.map(Route.impact)
      + ReportsRoute.samples.map(Route.reports)
      + IdentityRoute.samples.map(Route.identity) + HouseRoute.samples.map(Route.house)
      + APIRoute.samples.map(Route.api)
  }
}
