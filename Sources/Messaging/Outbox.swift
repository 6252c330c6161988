/// Where letters leave Kith.
public struct Outbox: Sendable {
  /// How letters travel.
  public enum Way: Sendable, Hashable {
    /// They do not: no mail has been set up.
    case none
    /// They are shown to whoever runs the demonstration.
    case log
    /// They are sent.
    case mail
  }

  /// How letters travel from here, so that a page can say honestly what will happen.
  public let way: Way
  /// Hands a letter over without waiting, and reports later whether it left.
  public let send: @Sendable (Message, @escaping @Sendable (OutboxError?) -> Void) -> Void

  /// An outbox of one's own making.
  public init(
    way: Way,
    send: @escaping @Sendable (Message, @escaping @Sendable (OutboxError?) -> Void) -> Void
  ) {
    self.way = way
    self.send = send
  }

  /// No outbox: every letter is refused.
  public static let none = Outbox(way: .none) { _, report in report(.notConfigured) }

  /// Writes every letter to `line`, for the demonstration, where all people are invented.
  public static func log(_ line: @escaping @Sendable (String) -> Void) -> Outbox {
    Outbox(way: .log) { message, report in
      line("letter to \(message.recipient): \(message.subject)\n\(message.text)")
      report(nil)
    }
  }
}

/// Why a letter did not leave.
public enum OutboxError: Error, Sendable, Hashable {
  /// No mail has been set up.
  case notConfigured
  /// The mail server will never take the letter; for the log.
  case refused(String)
  /// The mail server could not be reached or said later, until the tries were used up, or too many letters
  /// are waiting; for the log.
  case late(String)
}
