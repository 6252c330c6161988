public import Storage

/// The slow hash of a PIN, mixed with a key that is not in the database.
public struct PINHash: Hashable, Sendable {
  let hash: SlowHash
}

extension Participants {
  /// Hashes a PIN for one participant; slow, so it belongs in `Visit.slowly`.
  ///
  /// - Throws: `SlowHashError.memory`.
  public func hash(
    _ pin: PIN, for key: ParticipantKey, cost: SlowHash.Cost
  ) throws(SlowHashError) -> PINHash {
    PINHash(hash: try SlowHash.make(vault.peppered(pin: pin.digits, of: key), cost: cost))
  }

  /// Whether a PIN is the one that was hashed for a participant; slow.
  func matches(_ pin: PIN, _ hash: PINHash, of key: ParticipantKey) -> Bool {
    hash.hash.matches(vault.peppered(pin: pin.digits, of: key))
  }

  /// The hash of a participant's PIN, if they chose one.
  func pin(of key: ParticipantKey, in connection: any Connection) throws -> PINHash? {
    let text = try connection.first(
      "SELECT pin FROM participant WHERE key = $1", [.text(key.rawValue)]
    ) { $0.optionalText(0) }
    return text.flatMap { $0 }.map { PINHash(hash: SlowHash(text: $0)) }
  }

  /// Whether a participant has a PIN.
  public func hasPIN(_ key: ParticipantKey, in connection: any Connection) throws -> Bool {
    try pin(of: key, in: connection) != nil
  }

  /// Sets a participant's PIN, or takes it away.
  public func setPIN(
    _ pin: PINHash?, of key: ParticipantKey, in connection: any Connection
  ) throws {
    if try hasPIN(key, in: connection) { connection.leaveNoTrace() }
    try connection.run(
      "UPDATE participant SET pin = $1 WHERE key = $2",
      [.text(optional: pin?.hash.text), .text(key.rawValue)])
  }
}
