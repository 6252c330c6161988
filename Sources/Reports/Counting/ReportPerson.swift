internal import Evidence
internal import Identity
internal import Instruments
internal import PeerLog
internal import Time

/// Somebody as the tables of a report count them; it goes as soon as they are counted.
struct ReportPerson {
  /// One of their logs.
  struct Log {
    let day: Day
    let isQuarterly: Bool
  }

  /// Where they take part.
  let area: PlaceKey?
  let project: PlaceKey?
  /// What they said about themselves, by question.
  let background: [String: [String]]
  /// What they answered in their first log, by question, as far as a table asks; nil without a log.
  ///
  /// Of several ticks each is there.
  let first: [String: [String]]?
  /// The logs that count, in the order of their days.
  let logs: [Log]
  /// The same logs as the models count them; nil without one.
  let history: History?
  /// Everything that is counted of them, as the figures of who takes part count it, with what they said about
  /// themselves.
  let member: CountedMember
  let answers: Answers
}
