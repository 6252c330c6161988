/// Which of a programme's two logs is due.
///
/// Source: digest of the peer support log, section 3.
public enum LogOccasion: String, Sendable, CaseIterable {
  /// The log of one month.
  case monthly
  /// The log that also looks back over three months: the first, the last, and every third between.
  case quarterly
}
