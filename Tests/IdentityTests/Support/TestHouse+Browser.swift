import Identity
import TestSupport

extension TestHouse {
  /// A browser that has never been here, at the door of identity and of the room for trying.
  func browser(peer: String = "192.0.2.1") -> Browser {
    Browser(house, peer: peer) { door, request in
      door.answer(request, in: IdentityRoom()) ?? door.answer(request, in: TestRoom())
    }
  }
}
