internal import Instruments
internal import Time

extension Log {
  /// This log with other answers to some of its questions, scored anew.
  ///
  /// What was answered to other questions stays as it is stored, even to questions that the questionnaire
  /// no longer has.
  func corrected(
    _ answers: Answers, for items: [Item], in questionnaire: Questionnaire
  ) -> Log {
    var kept = Draft(AnswerEncoding.decode(self.answers))
    kept.take(answers.encode(), for: items)
    return with(
      day: day, answers: AnswerEncoding.encode(kept.fields),
      scores: AnswerEncoding.encode(questionnaire.score(questionnaire.decode(kept.fields))))
  }

  /// This log about the month before another day.
  func moved(to day: Day) -> Log { with(day: day, answers: answers, scores: scores) }

  /// How what is typed into its questions is read: a tick in place of a number is an answer only in a log
  /// that came on paper.
  var entryMode: EntryMode {
    switch mode {
    case .paper, .paperHelped: .paper
    case .online, .helped, .api: .online
    }
  }

  private func with(day: Day, answers: String, scores: String) -> Log {
    Log(
      key: key, participant: participant, questionnaire: questionnaire, day: day,
      language: language, mode: mode, answers: answers, scores: scores, started: started,
      sent: sent, edition: edition)
  }
}
