internal import Identity
internal import Instruments
internal import Storage
internal import Time
internal import Web

/// What stands behind a log's address when it is asked for.
enum OpenLog {
  /// A draft of this visitor's, and the version it is in.
  case draft(LogDraft, Questionnaire)
  /// It was sent already: this is the same log again.
  case sent(LogKey)
  /// A draft that the owner of this record began some time ago; the visitor came with the ID alone,
  /// which shows nothing already given.
  case closed

  /// Where somebody is led who cannot go on with a draft here.
  func elsewhere(_ visit: Visit) -> Response {
    switch self {
    case .draft(let draft, _): .seeOther(PeerLogRoute.check(draft.key).address)
    case .sent(let key): .seeOther(PeerLogRoute.thanks(key).address)
    case .closed: visit.ask(.showItIsYours)
    }
  }
}

extension PeerLogRoom {
  /// Finds what a log's address means to this visitor.
  ///
  /// - Throws: `PeerLogError.noSuchLog` for a log that is not there or is somebody else's; the two look
  ///   the same from outside.
  func open(_ key: LogKey, _ visit: Visit, on connection: any Connection) throws -> OpenLog {
    if let draft = try DraftStore.draft(key, on: connection),
      draft.participant == visit.participant
    {
      return isClosed(draft, to: visit)
        ? .closed : .draft(draft, forms.version(draft.questionnaire))
    }
    if let owner = try LogStore.participant(of: key, on: connection), owner == visit.participant {
      return .sent(key)
    }
    throw PeerLogError.noSuchLog
  }

  /// Whether a draft that its owner began does not open for the visitor.
  ///
  /// For as long as a session can last, whoever has the draft's address goes on with the ID alone: often
  /// it is the owner, whose session ended in the middle of the log and who has neither link nor PIN at
  /// hand. After that the address may be what a shared phone remembers.
  private func isClosed(_ draft: LogDraft, to visit: Visit) -> Bool {
    draft.reach == .own && visit.reach != .own
      && visit.now - draft.started >= house.settings.sessions.absolute
  }
}
