public import Wording

/// The time that questions are about.
public struct RecallPeriod: Sendable {
  /// Its length; `nil` for "now".
  public let days: Int?

  /// As a person reads it, such as "in the last month".
  public let text: LocalText
}
