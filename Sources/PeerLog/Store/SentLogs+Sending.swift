public import Instruments
public import Storage
public import Time
public import Wording

extension SentLogs {
  /// Makes a draft a log with the same key, scored, and forgets the draft: the one way in which answers
  /// become a log, whatever they came by.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - version: The version it was answered in.
  ///   - typed: What was typed.
  ///   - answers: What was understood of it.
  ///   - language: The language of the last page.
  ///   - moment: When it was sent.
  ///   - connection: A connection to the `kith` store.
  /// - Returns: whether the log is new; one with the same key is the same log, sent again.
  /// - Throws: what the store throws.
  @discardableResult
  public static func send(
    _ draft: LogDraft, _ version: Questionnaire, _ typed: Draft, _ answers: Answers,
    in language: Language, at moment: Instant, on connection: any Connection
  ) throws -> Bool {
    let isNew = try LogStore.add(
      Log(
        key: draft.key, participant: draft.participant, questionnaire: version.id,
        day: draft.day, language: language, mode: draft.mode,
        answers: AnswerEncoding.encode(version.kept(of: typed, answers)),
        scores: AnswerEncoding.encode(version.score(answers)), started: draft.started,
        sent: moment, edition: AnswerEncoding.encode(version.edition(in: language))),
      on: connection)
    try DraftStore.remove(draft.key, on: connection)
    return isNew
  }
}
