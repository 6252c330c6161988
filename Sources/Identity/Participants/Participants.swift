public import Storage
public import Time

/// The participants in the identity store: their IDs, links, PINs, names and ways of contact.
///
/// Nothing here says what anybody answered; the participant key is all that the two stores share.
public struct Participants: Sendable {
  let vault: Vault
  let randomness: Randomness

  /// Takes somebody in and gives out a new personal ID.
  ///
  /// Taking in the same key again gives the ID it has, so that a form sent twice makes one
  /// participant.
  ///
  /// - Parameters:
  ///   - key: The participant's key, random.
  ///   - wanted: The ID to give out, if nobody has it; for invented people and for IDs on paper.
  ///   - name: What the person wants to be called, if they say.
  ///   - pin: The hash of the person's PIN, if they choose one.
  ///   - now: The time.
  ///   - connection: A connection to the identity store.
  /// - Returns: the ID to write down.
  /// - Throws: what the store throws.
  public func enrol(
    _ key: ParticipantKey, as wanted: PersonalID? = nil, name: String? = nil, pin: PINHash? = nil,
    at now: Instant,
    in connection: any Connection
  ) throws -> PersonalID {
    if let former = try personalID(of: key, in: connection) { return former }
    var id = wanted ?? .random(randomness)
    while try participant(with: id, in: connection) != nil { id = .random(randomness) }
    try connection.run(
      """
      INSERT INTO participant (key, personal_id, pin, link, link_turn, name, created)
      VALUES ($1, $2, $3, $4, 0, $5, $6)
      """,
      [
        .text(key.rawValue), .text(id.characters), .text(optional: pin?.hash.text),
        .text(mark(of: link(of: key, turn: 0))), .text(optional: sealedName(name, of: key)),
        .integer(Int64(now.seconds)),
      ])
    return id
  }

  /// The participant who has an ID.
  public func participant(
    with id: PersonalID, in connection: any Connection
  ) throws -> ParticipantKey? {
    try connection.first(
      "SELECT key FROM participant WHERE personal_id = $1", [.text(id.characters)]
    ) { ParticipantKey(rawValue: $0.text(0)) }
  }

  /// The participant whose own link has this token.
  func participant(
    withLink token: String, in connection: any Connection
  ) throws -> ParticipantKey? {
    try connection.first(
      "SELECT key FROM participant WHERE link = $1", [.text(mark(ofLink: token))]
    ) { ParticipantKey(rawValue: $0.text(0)) }
  }

  /// The ID of a participant.
  public func personalID(
    of key: ParticipantKey, in connection: any Connection
  ) throws -> PersonalID? {
    let characters = try connection.first(
      "SELECT personal_id FROM participant WHERE key = $1", [.text(key.rawValue)]
    ) { $0.text(0) }
    return characters.flatMap { try? PersonalID.read($0) }
  }

  /// The participant's own link, to be shown on their own page and in their reminders; `nil` if nobody
  /// has the key.
  public func link(
    of key: ParticipantKey, in connection: any Connection
  ) throws -> PersonalLink? {
    try turn(of: key, in: connection).map { link(of: key, turn: $0) }
  }

  /// Gives a participant a new link; the former one stops working.
  public func newLink(
    for key: ParticipantKey, in connection: any Connection
  ) throws -> PersonalLink {
    let next = (try turn(of: key, in: connection) ?? 0) + 1
    let link = link(of: key, turn: next)
    connection.leaveNoTrace()
    try connection.run(
      "UPDATE participant SET link = $1, link_turn = $2 WHERE key = $3",
      [.text(mark(of: link)), .integer(Int64(next)), .text(key.rawValue)])
    return link
  }

  private func turn(of key: ParticipantKey, in connection: any Connection) throws -> Int? {
    try connection.first(
      "SELECT link_turn FROM participant WHERE key = $1", [.text(key.rawValue)]
    ) { $0.integer(0) }
  }

  /// The link of one turn, made anew from the vault's key whenever it is needed, so that it is stored
  /// nowhere.
  private func link(of key: ParticipantKey, turn: Int) -> PersonalLink {
    PersonalLink(token: vault.linkToken(of: key, turn: turn))
  }

  private func mark(of link: PersonalLink) -> String { mark(ofLink: link.token) }

  private func mark(ofLink token: String) -> String { vault.mark(of: token, kind: "own link") }
}

extension House {
  /// The participants.
  public var participants: Participants {
    Participants(vault: vault, randomness: randomness)
  }
}
