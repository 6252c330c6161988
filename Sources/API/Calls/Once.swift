internal import Identity
internal import PeerLog
internal import Storage
internal import Time
internal import Web

/// The key under which something is sent once, with the fingerprint of what was sent.
///
/// Source: draft-ietf-httpapi-idempotency-key-header.
struct Once: Sendable {
  /// The key as it was sent, with the participant it is of.
  let key: String
  /// What is stored of it.
  let mark: String
  /// The fingerprint of the body, which tells nothing of it without the vault's key.
  let content: String

  /// The key of a call.
  ///
  /// - Throws: a `Problem` if there is none.
  init(_ call: Call, kind: StaticString, of participant: ParticipantKey? = nil) throws {
    guard let key = call.request.headers["idempotency-key"] else { throw Problem(.keyMissing) }
    // The same key of two people is two keys.
    self.key = participant.map { "\($0.rawValue) \(key)" } ?? key
    mark = call.fingerprint(self.key, kind: kind)
    content = call.fingerprint(call.request.content?.text ?? "", kind: "API body")
  }

  /// What was kept under this key before; `nil` if nothing was.
  ///
  /// - Throws: a `Problem` if it was something else; what the store throws.
  func former(on connection: any Connection) throws -> OnceStore.Record? {
    guard let former = try OnceStore.record(mark, on: connection) else { return nil }
    guard former.content == content else { throw Problem(.keyReused) }
    return former
  }

  /// Keeps that it was sent.
  func keep(of participant: ParticipantKey, at moment: Instant, on connection: any Connection)
    throws
  {
    try OnceStore.keep(
      .init(mark: mark, participant: participant, content: content, sent: moment), on: connection)
  }
}
