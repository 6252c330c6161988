extension Questionnaire {
  /// The scores of all its measures.
  ///
  /// An answer to a question that is not asked does not count.
  public func score(_ answers: Answers) -> Scores {
    var scores = Scores()
    for (measure, score) in zip(measures, score(AnswerSheet(answers, of: self))) {
      scores[measure.id] = score
    }
    return scores
  }

  /// The scores of ``measures``, in their order; `nil` for one that cannot be worked out.
  ///
  /// An answer to a question that is not asked does not count.
  ///
  /// - Complexity: linear in the items that the rules name; nothing is searched for by name.
  public func score(_ sheet: AnswerSheet) -> [Double?] {
    var counted = sheet
    return score(closing: &counted)
  }

  /// The scores of ``measures``, as of a sheet that nobody needs any more: answers to questions that are not
  /// asked are taken off it, so that it need not be copied.
  public func score(closing sheet: inout AnswerSheet) -> [Double?] {
    gates.run(answer: { sheet.values[$0] }, close: { sheet.values[$0] = nil })
    return scoreSheet.scores(sheet.values)
  }

  /// Calls `body` with the place of each question that is not asked, some more than once.
  ///
  /// - Parameters:
  ///   - answer: The answer in a place, only asked for where a condition looks at it; none for a question
  ///     that `body` was called with.
  ///   - body: Told of each.
  public func eachNotAsked(answer: (Int) -> AnswerValue?, _ body: (Int) -> Void) {
    gates.run(answer: answer, close: body)
  }
}
