public import Messaging
internal import Synchronization

/// An outbox that keeps its letters for the test.
public final class Letters: Sendable {
  private let letters = Mutex<[Message]>([])

  /// An empty outbox.
  public init() {}

  /// Every letter so far.
  public var all: [Message] { letters.withLock { $0 } }

  /// It, for a house.
  public func outbox(_ way: Outbox.Way) -> Outbox {
    Outbox(way: way) { message, report in
      self.letters.withLock { $0.append(message) }
      report(nil)
    }
  }
}

/// What was written to the log.
public final class Notes: Sendable {
  private let notes = Mutex<[String]>([])

  /// No notes.
  public init() {}

  /// Every note so far.
  public var all: [String] { notes.withLock { $0 } }

  /// Adds one.
  public func add(_ note: String) { notes.withLock { $0.append(note) } }
}
