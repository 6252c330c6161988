/// Scores one row after the other: the memory that `RowScoring` works in.
final class RowScorer {
  private let scoring: RowScoring
  private let cells: UnsafeMutablePointer<RowCell>
  private let scores: UnsafeMutablePointer<Double>

  /// Questions that are no column of the table stay blank.
  init(_ scoring: RowScoring) {
    self.scoring = scoring
    cells = .allocate(capacity: max(scoring.items.count, 1))
    cells.initialize(repeating: .blank, count: scoring.items.count)
    scores = .allocate(capacity: max(scoring.ruleCount, 1))
    scores.initialize(repeating: .nan, count: scoring.ruleCount)
  }

  deinit {
    cells.deallocate()
    scores.deallocate()
  }

  /// Reads a cell; false when it cannot be an answer.
  @inline(__always)
  func read(_ field: Bytes, slot: Int) -> Bool {
    guard let cell = scoring.items[slot].read(field) else { return false }
    cells[slot] = cell
    return true
  }

  /// What would have been an answer.
  func wanted(_ slot: Int) -> String { scoring.items[slot].wanted }

  /// Writes the scores of the row that was read.
  func score(into values: UnsafeMutablePointer<Double>) {
    scoring.score(cells, scores, into: values)
  }
}
