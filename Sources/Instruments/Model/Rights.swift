public import Wording

/// Who owns an instrument and whose wording it carries.
public struct Rights: Sendable {
  /// The name of the published scale, or of the questions.
  public let instrument: String

  /// Who owns the published scale or the questions.
  public let owner: String

  /// In our words, on what terms the published wording may be used.
  public let terms: LocalText

  /// Whose words the file carries.
  public let wording: Wording

  /// The text of the licence under which licensed wording was loaded.
  public let licence: String?

  /// Whose words a file carries.
  public enum Wording: String, Sendable, CaseIterable {
    /// Our own words for the same topics: not validated, and labelled so wherever they are shown.
    case working

    /// The owner's words, used by licence.
    case licensed
  }
}
