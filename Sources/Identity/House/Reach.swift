/// How far into a participant's record a visit reaches.
public enum Reach: String, Sendable {
  /// Came with the personal ID alone: may add a log, and see nothing already given.
  case add
  /// Came by their own link, PIN or account: may see and change what is theirs.
  case own
}
