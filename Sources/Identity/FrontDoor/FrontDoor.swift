public import Web

/// Lets requests in: finds out who asks, keeps out who may not, and turns errors into pages.
///
/// The same few steps for every address of every room, so that no room can forget one.
public struct FrontDoor: Sendable {
  /// The services shared by all rooms.
  public let house: House

  /// The door of a house.
  public init(_ house: House) { self.house = house }

  /// Answers a request if its address is one of the room's, else gives `nil`.
  public func answer<R: Room>(_ request: Request, in room: R) -> Answer? {
    guard let route = R.Route(request.segments) else { return nil }
    let visit: Visit
    do {
      visit = try open(request)
    } catch {
      return .now(stranger(request).trouble(error))
    }
    return answer(route, visit, in: room).map { finish($0.named(route.name), visit) }
  }

  /// The page for an address that no room has.
  public func nowhere(_ request: Request) -> Answer {
    let visit = (try? open(request)) ?? stranger(request)
    return .now(finish(visit.trouble(DoorError.absent), visit))
  }

  private func answer<R: Room>(_ route: R.Route, _ visit: Visit, in room: R) -> Answer {
    guard route.methods.contains(visit.request.method) else {
      return .now(
        visit.trouble(DoorError.wrongMethod)
          .with("Allow", route.methods.map(\.rawValue).sorted().joined(separator: ", ")))
    }
    // Pages take forms; what programs send goes to the API.
    guard visit.request.content == nil else {
      return .now(visit.trouble(Refusal(status: .unsupportedMediaType)))
    }
    if visit.request.method == .post, CrossSite.isForeign(visit.request) {
      return .now(visit.trouble(DoorError.foreignForm))
    }
    switch route.access.decision(for: visit) {
    case .allowed: break
    case .signIn: return .now(visit.ask(.signIn))
    case .enterID: return .now(visit.ask(.enterID))
    case .showItIsYours: return .now(visit.ask(.showItIsYours))
    case .forbidden: return .now(visit.trouble(DoorError.forbidden))
    case .absent: return .now(visit.trouble(DoorError.absent))
    }
    guard visit.request.method == .get || visit.hasFormToken else {
      return .now(visit.trouble(DoorError.staleForm))
    }
    do {
      return try room.answer(route, visit)
    } catch {
      return .now(visit.trouble(error))
    }
  }

  /// Hands the visitor's cookie over if a form on the page needs it.
  private func finish(_ response: Response, _ visit: Visit) -> Response {
    guard visit.secret.mustBeSent else { return response }
    return response.with(visit.cookie.setting(visit.secret.text))
  }
}
