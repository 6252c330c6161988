import Identity
import Messaging
import Synchronization

/// An outbox that keeps its letters for the test.
final class Letters: Sendable {
  private let letters = Mutex<[Message]>([])

  var all: [Message] { letters.withLock { $0 } }

  func outbox(_ way: Outbox.Way) -> Outbox {
    Outbox(way: way) { message, report in
      self.letters.withLock { $0.append(message) }
      report(nil)
    }
  }
}
