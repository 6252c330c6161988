/// A letter to one person.
public struct Message: Sendable, Hashable {
  /// The email address it goes to.
  public let recipient: String
  /// The line that the person sees in a list; neutral, since others may see it too.
  public let subject: String
  /// The text, plain.
  public let text: String

  /// A letter from its parts.
  public init(to recipient: String, subject: String, text: String) {
    self.recipient = recipient
    self.subject = subject
    self.text = text
  }
}
