internal import Identity
internal import PeerLog
internal import Web

/// All rooms behind one front door: what the server asks.
struct Rooms: Sendable {
  let door: FrontDoor
  let files: StaticFiles
  let peerLog: PeerLogRoom
  let identity: IdentityRoom
  let house: HouseRoom

  /// Answers one request.
  func answer(_ request: Request) -> Answer {
    if let file = files.response(to: request) { return .now(file) }
    return door.answer(request, in: peerLog)
      ?? door.answer(request, in: identity)
      ?? door.answer(request, in: house)
      ?? door.nowhere(request)
  }

  /// The page for what the server itself refuses.
  func refused(_ status: Status, _ request: Request?) -> Response {
    Response(status)
  }
}
