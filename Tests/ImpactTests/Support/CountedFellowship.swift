import Impact
import TestSupport

/// A fellowship whose logs are counted as they come.
final class CountedFellowship: Fellowship {
  private(set) lazy var counting = Counting(library: library)
  private(set) lazy var evidence = LiveEvidence(kith, counting)

  /// The program ends at once and is started again: all that was in memory is gone.
  func restart() { evidence = LiveEvidence(kith, counting) }

  /// What the models say of people counted from their logs alone, by somebody who starts anew.
  func fresh() throws -> Findings { try LiveEvidence(kith, counting).current() }
}
