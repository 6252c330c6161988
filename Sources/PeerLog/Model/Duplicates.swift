internal import Identity
internal import Storage
internal import Time

/// Which logs of one person may be one log given twice.
///
/// The rule: two logs are taken for one if they count back from the same day, or from two days of one
/// calendar month that are less than half a month apart, whatever version they are in and however they
/// came. In the evaluation 30 logs were such: the wrong version and then the right one on one day, or a
/// sheet keyed twice (digest of the peer support log, section 4). The first and the last day of a month are
/// about two months and not taken for one.
///
/// Nothing is decided by it: the person is asked, and what is set aside stays. Until they say, the figures
/// count the last of several logs about one day, and every log about different days.
public enum Duplicates {
  /// How many days lie between two logs about two months, at least: the time they are about then overlaps by
  /// half or less.
  static let apart = 15

  /// Two logs that somebody has said are two.
  struct Pair: Hashable, Sendable {
    let first: LogKey
    let second: LogKey

    /// The pair of two logs, in whichever order.
    init(_ one: LogKey, _ other: LogKey) {
      let inOrder = one.rawValue < other.rawValue
      (first, second) = inOrder ? (one, other) : (other, one)
    }
  }

  /// Whether two logs of one person may be one.
  static func mayBeOne(_ one: Log, _ other: Log) -> Bool {
    guard one.participant == other.participant, one.key != other.key else { return false }
    return mayBeOne(one.day, other.day)
  }

  /// Whether two logs of one person may be one if they are about these days.
  static func mayBeOne(_ one: Day, _ other: Day) -> Bool {
    if one == other { return true }
    let (first, second) = (one.parts, other.parts)
    return first.year == second.year && first.month == second.month && abs(one - other) < apart
  }

  /// The logs that may be one, together, each group in the order in which they were sent.
  ///
  /// - Parameters:
  ///   - logs: Logs of one person.
  ///   - apart: The pairs that they have said are two.
  /// - Returns: The groups, each of two logs or more.
  static func groups(_ logs: [Log], toldApart apart: Set<Pair>) -> [[Log]] {
    var rest = logs.sorted {
      ($0.day, $0.sent, $0.key.rawValue) < ($1.day, $1.sent, $1.key.rawValue)
    }
    var groups: [[Log]] = []
    while let first = rest.first {
      var group = [first]
      rest.removeFirst()
      // Whatever may be one with a log of the group belongs to it, until nothing more does.
      while let next = rest.firstIndex(where: { log in
        group.contains { mayBeOne($0, log) && !apart.contains(Pair($0.key, log.key)) }
      }) {
        group.append(rest.remove(at: next))
      }
      if group.count > 1 {
        groups.append(group.sorted { ($0.sent, $0.key.rawValue) < ($1.sent, $1.key.rawValue) })
      }
    }
    return groups
  }
}
