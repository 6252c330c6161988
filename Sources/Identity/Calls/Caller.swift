/// On whose behalf a program calls.
public enum Caller: Sendable, Hashable {
  /// Nobody in particular: the call came without a secret.
  case anyone
  /// A participant, by the secret of their own link.
  case participant(ParticipantKey)
  /// Somebody with an account, in one of their roles, by a token.
  case account(AccountKey, Grant)
}

/// Why a call was not let in.
public enum CallError: Error, Hashable, Sendable {
  /// The header is not `Authorization: Bearer SECRET` (RFC 6750, section 2.1).
  case malformed
  /// The secret is nobody's, is over, or was replaced.
  case unknown
  /// Too many wrong secrets or IDs came from this network; so many seconds have to pass.
  case wait(seconds: Int)
}
