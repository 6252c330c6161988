public import Evidence

/// What the programme's logs say at one moment.
public struct Findings: Sendable {
  /// The position of the last change that they include; it only grows.
  public let position: Int
  /// Every model with its answers.
  public let report: Report
  /// Means by month, first logs by area, change from first to last.
  public let course: Course
}
