/// How much of a log a person would like to be asked.
///
/// Both are answers of equal standing: the shorter one asks fewer questions under the same names, and
/// its scores stand beside those of the full one.
public enum LogLength: String, Sendable, CaseIterable {
  /// Every question of the version.
  case full
  /// Fewer questions.
  case short
}
