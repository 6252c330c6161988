/// Everybody who lives somewhere, by the answers that people who take part give too: a table that a programme
/// loads, to see who is missing.
public struct Population: Hashable, Sendable {
  /// One number of the table.
  public struct Row: Hashable, Sendable {
    /// The question, such as `background.age`.
    public let question: String
    /// The answer, by its code.
    public let answer: String
    /// Among whom: another question and an answer to it; everybody, when nil.
    public let among: Among?
    /// How many people.
    public let people: Int
  }

  /// People who gave an answer.
  public struct Among: Hashable, Sendable {
    /// The question.
    public let question: String
    /// The answer, by its code.
    public let answer: String
  }

  /// What it is of, such as "Adults in England".
  public let name: String
  /// Where it comes from.
  public let source: String
  /// Its numbers.
  public let rows: [Row]

  init(name: String, source: String, rows: [Row]) {
    (self.name, self.source, self.rows) = (name, source, rows)
  }

  /// For each answer its share in per cent, among all answers to the question that the table has.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - answers: The answers, by their codes.
  ///   - among: Among whom.
  /// - Returns: The shares; nil when the table says nothing of the question.
  func shares(of question: String, _ answers: [String], among: Among? = nil) -> [Double?]? {
    let own = rows.filter { $0.question == question && $0.among == among }
    let all = own.reduce(0) { $0 + $1.people }
    guard all > 0 else { return nil }
    return answers.map { answer in
      own.first { $0.answer == answer }.map { 100 * Double($0.people) / Double(all) }
    }
  }

  /// The same among those who gave each of some answers to another question.
  func shares(
    of question: String, _ answers: [String], by other: String, _ groups: [String]
  ) -> [[Double?]]? {
    let each = groups.map { group in
      shares(of: question, answers, among: Among(question: other, answer: group))
    }
    guard each.contains(where: { $0 != nil }) else { return nil }
    return each.map { $0 ?? answers.map { _ in nil } }
  }
}
