/// How answers reach Kith.
public enum EntryMode: String, Sendable, CaseIterable {
  /// The person, or a helper beside them, answers on a screen.
  case online

  /// Somebody keys in a paper sheet; a tick in place of a number can be kept as one.
  case paper
}
