public import Wording

/// The language that each participant reads, which the rooms above keep with their record.
///
/// A browser remembers a choice too, but phones and computers are shared: whoever comes with their own
/// link, PIN or account reads on in their own language. The ID alone neither shows nor changes it.
public struct PersonalLanguages: Sendable {
  /// The language of a participant; `nil` if there is none of that key.
  public let language: @Sendable (ParticipantKey) throws -> Language?
  /// Remembers a choice; nobody waits for it.
  public let keep: @Sendable (Language, ParticipantKey) -> Void

  /// Languages that are looked up and kept elsewhere.
  public init(
    language: @escaping @Sendable (ParticipantKey) throws -> Language?,
    keep: @escaping @Sendable (Language, ParticipantKey) -> Void
  ) {
    self.language = language
    self.keep = keep
  }

  /// Nothing is remembered.
  public static let none = PersonalLanguages(language: { _ in nil }, keep: { _, _ in })
}
