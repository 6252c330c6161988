/// Whom a session is begun for.
public enum SessionHolder: Hashable, Sendable {
  /// A participant, who came with the ID alone or showed that the record is theirs.
  case participant(ParticipantKey, Reach)
  /// Somebody with an account; if it is linked to a participant, the session reaches that record.
  case account(AccountKey)
  /// Somebody who came by a letter to the address of an account; for a while a new password can be
  /// chosen without the one until now.
  case letter(AccountKey)
}
