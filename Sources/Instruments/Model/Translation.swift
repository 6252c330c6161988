public import Wording

/// How far the wording in one language can be relied on.
///
/// Scores from wording that was not validated must not be mixed silently with scores from wording
/// that was (requirement R17 of the digest on communities).
public struct Translation: Sendable {
  /// The language.
  public let language: Language

  /// How far it was checked.
  public let status: Status

  /// Who wrote or checked it, or what is still to do.
  public let note: String?

  /// How far wording was checked.
  public enum Status: String, Sendable, CaseIterable {
    /// Somebody who grew up with the language still has to read it.
    case needsNativeReview = "needs_native_review"

    /// Read and agreed by native readers, not tested as a measure.
    case reviewed

    /// A published, validated wording.
    case validated
  }
}
