internal import Design
internal import Identity
internal import Storage
internal import Web

// Who has joined: what people say about themselves is kept only after they agreed.
extension PeerLogRoom {
  /// Whose record the visit is about, if they have joined.
  func member(_ visit: Visit) throws -> ParticipantKey? {
    try hasJoined(visit) ? visit.participant : nil
  }

  /// Whether the person agreed.
  func hasJoined(_ visit: Visit) throws -> Bool {
    guard let key = visit.participant else { return false }
    return try house.stores.kith.read {
      try ParticipantStore.participant(key, on: $0) != nil
    }
  }

  /// Where somebody is led who has an ID and has not agreed yet.
  var toJoining: Answer { .now(.seeOther(PeerLogRoute.information.address)) }

  func joined(_ visit: Visit) throws -> Answer {
    guard try hasJoined(visit) else { return toJoining }
    return .now(.page(JoinedPage(shell: visit.shell)))
  }
}

extension Visit {
  /// A page that was asked for in this visit's language in the middle of its form, with what was typed.
  func shown(_ page: some HTML) -> Answer { .now(keepingLanguage(.page(page))) }
}
