public import Storage

extension Participants {
  /// What a participant wants to be called, if they said.
  public func name(of key: ParticipantKey, in connection: any Connection) throws -> String? {
    let sealed = try connection.first(
      "SELECT name FROM participant WHERE key = $1", [.text(key.rawValue)]
    ) { $0.optionalText(0) }
    return try sealed.flatMap { $0 }.map { try vault.open($0, for: Self.namePlace(key)) }
  }

  /// Changes what a participant wants to be called; nothing, or only spaces, takes the name away.
  public func setName(
    _ name: String?, of key: ParticipantKey, in connection: any Connection
  ) throws {
    if try self.name(of: key, in: connection) != nil { connection.leaveNoTrace() }
    try connection.run(
      "UPDATE participant SET name = $1 WHERE key = $2",
      [.text(optional: sealedName(name, of: key)), .text(key.rawValue)])
  }

  /// The ways in which a participant wants to hear from Kith.
  public func contacts(of key: ParticipantKey, in connection: any Connection) throws -> [Contact] {
    let rows = try connection.all(
      "SELECT channel, value FROM contact WHERE participant = $1 ORDER BY channel",
      [.text(key.rawValue)]
    ) { ($0.text(0), $0.text(1)) }
    return try rows.compactMap { text, sealed in
      guard let channel = Contact.Channel(rawValue: text) else { return nil }
      return Contact(channel, try vault.open(sealed, for: Self.contactPlace(key, channel)))
    }
  }

  /// Replaces the ways in which a participant wants to hear from Kith; of two values for one
  /// channel the last counts.
  public func setContacts(
    _ contacts: [Contact], of key: ParticipantKey, in connection: any Connection
  ) throws {
    let former = try connection.run(
      "DELETE FROM contact WHERE participant = $1", [.text(key.rawValue)])
    if former > 0 { connection.leaveNoTrace() }
    let last = Dictionary(contacts.map { ($0.channel, $0) }, uniquingKeysWith: { $1 })
    for contact in last.values {
      try connection.run(
        "INSERT INTO contact (participant, channel, value) VALUES ($1, $2, $3)",
        [
          .text(key.rawValue), .text(contact.channel.rawValue),
          .text(
            vault.seal(contact.value, for: Self.contactPlace(key, contact.channel), randomness)),
        ])
    }
  }

  /// Forgets a participant: ID, link, PIN, name, contacts and sessions.
  public func forget(_ key: ParticipantKey, in connection: any Connection) throws {
    connection.leaveNoTrace()
    let value = [Value.text(key.rawValue)]
    try connection.run("DELETE FROM contact WHERE participant = $1", value)
    try connection.run("DELETE FROM session WHERE participant = $1", value)
    try connection.run("UPDATE account SET participant = NULL WHERE participant = $1", value)
    try connection.run("DELETE FROM participant WHERE key = $1", value)
  }

  func sealedName(_ name: String?, of key: ParticipantKey) -> String? {
    guard let name, !name.allSatisfy(\.isWhitespace) else { return nil }
    return vault.seal(name, for: Self.namePlace(key), randomness)
  }

  private static func namePlace(_ key: ParticipantKey) -> Vault.Place {
    Vault.Place(table: "participant", column: "name", row: key.rawValue)
  }

  private static func contactPlace(
    _ key: ParticipantKey, _ channel: Contact.Channel
  ) -> Vault.Place {
    Vault.Place(
      table: "contact", column: "value", row: "\(key.rawValue) \(channel.rawValue)")
  }
}
