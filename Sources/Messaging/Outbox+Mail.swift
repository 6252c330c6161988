internal import Dispatch
internal import Glibc
internal import Synchronization

extension Outbox {
  /// Sends letters by a mail server, one after the other, away from the threads that answer.
  ///
  /// Letters wait in memory, at most `capacity` of them; those that still wait when the program stops
  /// are lost. That suits links that are soon over; what must not be lost is asked for again by the
  /// room that wants it sent.
  public static func mail(_ server: MailServer, capacity: Int = 1000) -> Outbox {
    let postman = Postman(server, capacity: capacity)
    return Outbox(way: .mail) { message, report in postman.take(message, report) }
  }
}

/// Carries letters to the mail server.
private final class Postman: Sendable {
  private let server: MailServer
  private let capacity: Int
  private let queue = DispatchQueue(label: "kith.post", qos: .utility)
  private let waiting = Mutex(0)

  init(_ server: MailServer, capacity: Int) {
    self.server = server
    self.capacity = capacity
  }

  func take(_ message: Message, _ report: @escaping @Sendable (OutboxError?) -> Void) {
    let hasRoom = waiting.withLock { count in
      guard count < capacity else { return false }
      count += 1
      return true
    }
    guard hasRoom else { return report(.late("too many letters are waiting")) }
    queue.async { [self] in
      deliver(message, Delivery()) { error in
        self.waiting.withLock { $0 -= 1 }
        report(error)
      }
    }
  }

  private func deliver(
    _ message: Message, _ delivery: Delivery,
    _ report: @escaping @Sendable (OutboxError?) -> Void
  ) {
    var delivery = delivery
    switch delivery.end(post(message)) {
    case .done: report(nil)
    case .giveUp(let error): report(error)
    case .tryAgain(let seconds):
      queue.asyncAfter(deadline: .now() + .seconds(seconds)) { [self, delivery] in
        deliver(message, delivery, report)
      }
    }
  }

  private func post(_ message: Message) -> Delivery.Outcome {
    let letter = Letter(
      sender: server.sender, senderName: server.senderName, message: message,
      date: MailDate.text(time(nil)), id: String(UInt64.random(in: .min ... .max), radix: 36))
    guard let bytes = letter.bytes else { return .refused("the address cannot be written to") }
    return Posting.send(bytes, to: message.recipient, by: server)
  }
}
