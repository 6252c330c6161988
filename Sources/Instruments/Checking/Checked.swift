/// What could be understood of a draft, and what could not.
///
/// What was typed stays in the ``Draft``, so that a page can show it again beside the problem.
public struct Checked: Sendable {
  /// The answers that were understood.
  public internal(set) var answers = Answers()

  /// What could not be understood, in the order of the questions.
  public internal(set) var problems: [Problem] = []

  /// A question and what is wrong with what was typed for it.
  public struct Problem: Sendable {
    /// The question.
    public let item: Item

    /// What is wrong.
    public let problem: ItemProblem

    let position: Int
  }

  /// The problem of the item with a field name, if it has one.
  public subscript(name: String) -> ItemProblem? {
    problems.first { $0.item.name == name }?.problem
  }
}
