public import Web

/// One part of Kith with its own addresses, which it answers.
public protocol Room: Sendable {
  /// The addresses of the room.
  associatedtype Route: RoomRoutes

  /// Answers a request that the front door has let in.
  ///
  /// The visitor may call the address, the method is one of the route's, and a form carried its
  /// token. Thrown errors become pages: a `PersonalError` says its own words, a storage error asks
  /// the person to try again, anything else is noted in the log.
  func answer(_ route: Route, _ visit: Visit) throws -> Answer
}

/// The addresses of one room, each with who may call it.
public protocol RoomRoutes: Routes {
  /// Who may call the address.
  var access: Access { get }

  /// What the route is called in the access log: its kind, without anything particular in it.
  var name: String { get }
}

extension RoomRoutes {
  /// The name of the enum's case.
  public var name: String {
    Mirror(reflecting: self).children.first?.label ?? String(describing: self)
  }
}
