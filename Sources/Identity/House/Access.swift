/// Who may call an address.
///
/// Stated once, by the route, and enforced once, at the front door.
public enum Access: Sendable, Equatable {
  /// Anyone at all.
  case anyone
  /// Somebody who gave a personal ID, a personal link or signed in: may add to a participant's record.
  case participant
  /// Somebody who came by their own link, PIN or account: may also see that record.
  case ownRecord
  /// Somebody who takes part or holds a role: whom what is found concerns.
  case inside
  /// Anyone signed in with an account.
  case account
  /// Anyone signed in who holds one of these roles somewhere; the room checks the place.
  case role(Set<Role>)
  /// A program with a token for one of these roles somewhere; the room checks the place. No page.
  case token(Set<Role>)
  /// A program with the secret of a participant's own link. No page.
  case ownLink
  /// Anyone, but only while the demonstration runs.
  case demonstration
}
