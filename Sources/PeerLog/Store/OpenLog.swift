internal import Identity
internal import Instruments
internal import Storage
internal import Web

/// What stands behind a log's address when it is asked for.
enum OpenLog {
  /// A draft of this visitor's, and the questionnaire it was begun with.
  case draft(LogDraft, Questionnaire)
  /// It was sent already: this is the same log again.
  case sent(LogKey)

  /// Where somebody is led who asks for a draft that was sent already.
  var elsewhereNow: Response {
    switch self {
    case .draft(let draft, _): .seeOther(PeerLogRoute.check(draft.key).address)
    case .sent(let key): .seeOther(PeerLogRoute.thanks(key).address)
    }
  }

  /// The same as an answer.
  var elsewhere: Answer { .now(elsewhereNow) }
}

extension PeerLogRoom {
  /// Finds what a log's address means to this visitor.
  ///
  /// - Throws: `PeerLogError.noSuchLog` for a log that is not there or is somebody else's; the two look
  ///   the same from outside.
  func open(_ key: LogKey, _ visit: Visit, on connection: any Connection) throws -> OpenLog {
    if let draft = try DraftStore.draft(key, on: connection),
      draft.participant == visit.participant,
      let questionnaire = forms.questionnaire(draft.questionnaire)
    {
      return .draft(draft, questionnaire)
    }
    if let owner = try LogStore.participant(of: key, on: connection), owner == visit.participant {
      return .sent(key)
    }
    throw PeerLogError.noSuchLog
  }
}
