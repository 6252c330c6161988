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

  /// The next page of joining; somebody who has logged already came to change one thing, and is led back
  /// to their choices.
  func onward(_ next: PeerLogRoute, _ key: ParticipantKey) throws -> Address {
    let hasLogged = try house.stores.kith.read { try LogStore.hasAny(of: key, on: $0) }
    return (hasLogged ? .own(.choices) : next).address
  }

  /// Where somebody is led who has an ID and has not agreed yet.
  var toJoining: Answer { .now(.seeOther(PeerLogRoute.information.address)) }

  func joined(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    let here = PeerLogRoute.joined
    guard try onward(here, key) == here.address else {
      return .now(.seeOther(try onward(here, key)))
    }
    return .now(.page(JoinedPage(shell: visit.shell)))
  }
}

extension Visit {
  /// A page that was asked for in this visit's language in the middle of its form, with what was typed.
  func shown(_ page: some HTML) -> Answer { .now(keepingLanguage(.page(page))) }
}
