public import Evidence

/// Findings as they are given out: they stay the same until enough people have sent something new.
///
/// If every log moved the averages at once, somebody who looks before and after it, and knows whose it is,
/// could work out what it says. So what is new is given out for as many people together as the disclosure rule
/// asks for (`GivenOut`), of every place and year at once, and that some wait is said. Somebody who takes
/// something out is without it at once, as promised.
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
