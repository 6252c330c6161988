public import Instruments
public import Time

/// A person's own months, as their page tells them.
public struct Mirror: Sendable, Equatable {
  /// One log in a few numbers; `nil` is what was not answered.
  public struct Month: Sendable, Equatable {
    /// The log.
    public let key: LogKey
    /// The day the log counted back from.
    public let day: Day
    /// In how many ways support was given.
    public let given: Int?
    /// In how many ways support was received.
    public let received: Int?
    /// The wellbeing answers added up.
    public let wellbeing: Int?
    /// The day on which the person last changed the log; `nil` if they never did.
    public let changed: Day?
  }

  /// What changed in the wellbeing answers from one log to the next that has them.
  public enum Change: Sendable, Equatable {
    /// There is nothing before to compare with.
    case first(Int)
    /// They are higher.
    case up(from: Int, to: Int)
    /// They are lower.
    case down(from: Int, to: Int)
    /// They are the same.
    case same(Int)
  }

  /// What tells a log from the others of the same person.
  public enum Distinction: Sendable, Equatable {
    /// Its month; there is no other log about it.
    case month
    /// Its day; there are more logs about the month.
    case day
    /// Its turn, from 1, among the logs about one day.
    case turn(Int)
  }

  /// The months, the oldest first.
  public let months: [Month]

  /// How the person has been beside wellbeing, as far as they were asked and answered.
  public let outcomes: [Outcome]

  /// The months of these logs, given in the order of their days, with what was changed in them, and those
  /// of `measures` that tell how the person has been.
  public init(_ logs: [Log], _ corrections: [Correction] = [], measures: [Measure] = []) {
    outcomes = Self.outcomes(of: logs, measures)
    let changed = Dictionary(
      corrections.map { ($0.log, $0.made.day) }, uniquingKeysWith: { max($0, $1) })
    months = logs.map { log in
      let scores = AnswerEncoding.scores(log.scores)
      return Month(
        key: log.key, day: log.day, given: scores["given_types"].flatMap(Int.init(exactly:)),
        received: scores["received_types"].flatMap(Int.init(exactly:)),
        wellbeing: scores["wellbeing_sum"].flatMap(Int.init(exactly:)),
        changed: changed[log.key])
    }
  }

  /// What tells the log at `index` from the others.
  public func distinction(at index: Int) -> Distinction {
    let day = months[index].day
    let sameDay = months.indices.filter { months[$0].day == day }
    if sameDay.count > 1 { return .turn(1 + (sameDay.firstIndex(of: index) ?? 0)) }
    let (year, month, _) = day.parts
    let sameMonth = months.count { $0.day.parts.year == year && $0.day.parts.month == month }
    return sameMonth > 1 ? .day : .month
  }

  /// How the wellbeing answers of the month at `index` compare with the last ones before it; `nil` if
  /// they were skipped.
  public func change(at index: Int) -> Change? {
    guard let now = months[index].wellbeing else { return nil }
    guard let before = months[..<index].last(where: { $0.wellbeing != nil })?.wellbeing else {
      return .first(now)
    }
    if now == before { return .same(now) }
    return now > before ? .up(from: before, to: now) : .down(from: before, to: now)
  }
}
