public import Evidence

/// Findings as they are given out: they stay the same until enough people have sent something new.
///
/// If every log moved the averages at once, somebody who looks before and after it, and knows whose it is,
/// could work out what it says. So a new edition is made when as many people as the disclosure rule asks
/// for have something new in it, and how many wait is said. Somebody who takes everything out is taken out
/// of it at once, as promised.
public struct Edition: Sendable {
  /// The findings.
  public let report: Report
  /// Means by month and change from first to last.
  public let course: Course
  /// How much there is at this moment, with what waits for the next edition.
  public internal(set) var now: LogCounts
  /// How many people have something new that waits.
  public internal(set) var waiting: Int
}
