internal import Time
internal import Web

extension FormReader {
  /// The day that a log counts back from: nothing typed is today.
  ///
  /// Nobody remembers a month of more than two years ago well enough.
  mutating func logDay(today: Day) -> Day {
    day(LogPage.dayField, notAfter: today, notBefore: today + -2 * 366) ?? today
  }
}
