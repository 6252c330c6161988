internal import Instruments
public import Wording

extension Mirror {
  /// How a person has been in one regard, log by log, beside what the mirror tells of every month.
  public struct Outcome: Sendable, Equatable {
    /// The name of the measure, such as `hope`.
    public let id: String
    /// What people see as its name.
    public let title: LocalText
    /// What it is and how to read it.
    public let explanation: LocalText?
    /// The smallest and the largest score.
    public let range: ClosedRange<Double>
    /// The score of each month, the oldest first; `nil` where it was not asked or not answered.
    public let values: [Double?]
  }

  /// The measure that the mirror tells in words of its own.
  static let wellbeing = "wellbeing"

  /// The outcomes of these logs that there is something to tell of, each once.
  static func outcomes(of logs: [Log], _ measures: [Measure]) -> [Outcome] {
    let scores = logs.map { AnswerEncoding.scores($0.scores) }
    var seen: Set<String> = [wellbeing]
    return measures.filter { $0.role == .outcome && seen.insert($0.id).inserted }.compactMap {
      measure in
      // A score that is damaged is as if not answered.
      let values = scores.map { $0[measure.id].flatMap { measure.range.contains($0) ? $0 : nil } }
      guard values.contains(where: { $0 != nil }) else { return nil }
      return Outcome(
        id: measure.id, title: measure.title, explanation: measure.explanation,
        range: measure.range, values: values)
    }
  }
}
