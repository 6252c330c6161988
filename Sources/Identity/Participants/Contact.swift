/// A way in which a participant wants to hear from Kith.
///
/// No contact at all is a choice like any other.
public struct Contact: Hashable, Sendable {
  /// A kind of message.
  public enum Channel: String, Sendable, CaseIterable {
    /// A letter to an email address.
    case email
    /// A text message to a telephone.
    case text
    /// A letter through the door.
    case post
    /// A call.
    case call
  }

  /// The kind of message.
  public let channel: Channel
  /// The address or number, as the person wrote it.
  public let value: String

  /// A way to reach somebody.
  public init(_ channel: Channel, _ value: String) {
    self.channel = channel
    self.value = value
  }
}
