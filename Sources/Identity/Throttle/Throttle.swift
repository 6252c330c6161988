internal import Time

/// Slows down guessing of passwords, IDs and PINs: a pure state machine.
///
/// Every try is counted when it begins, so that many at once gain nothing, and taken back when it
/// turns out right. Counts are kept for whom the try is about and for the network it comes from.
/// When all of Kith sees more wrong tries than people make, fewer are free for everyone, which makes
/// trying from many networks slow without shutting anybody out.
struct Throttle: Sendable {
  /// What is counted.
  enum Key: Hashable, Sendable {
    /// The mark of an account, ID or address.
    case subject(String)
    /// The mark of a network.
    case network(String)

    var rule: ThrottleRule {
      switch self {
      case .subject: .subject
      case .network: .network
      }
    }
  }

  /// What to do with a try.
  enum Action: Hashable, Sendable {
    /// Let it be made; it has been counted.
    case allow
    /// Refuse it until then; it has not been counted.
    case wait(until: Instant)
  }

  private struct Entry {
    var tries: Int
    var last: Instant
  }

  private let capacity: Int
  private let budget: Int
  private var entries: [Key: Entry] = [:]
  private var level = 0
  private var leaked = Instant(seconds: 0)

  /// A throttle that remembers at most `capacity` keys and takes more than `budget` wrong tries in an
  /// hour for an attack.
  init(capacity: Int = 20_000, budget: Int = 300) {
    self.capacity = max(8, capacity)
    self.budget = max(1, budget)
  }

  /// How many keys are remembered.
  var count: Int { entries.count }

  /// Begins a try: counts it and allows it, or says how long to wait.
  mutating func begin(_ keys: [Key], at now: Instant) -> Action {
    leak(now)
    var until = now
    for key in keys { until = max(until, wait(for: key, at: now) ?? now) }
    if until > now { return .wait(until: until) }
    for key in keys { count(key, at: now) }
    level += 1
    return .allow
  }

  /// Takes a try back that turned out right: the subject starts afresh, the network gets the try
  /// back.
  mutating func succeed(_ keys: [Key]) {
    level = max(0, level - 1)
    for key in keys {
      switch key {
      case .subject: entries[key] = nil
      case .network: giveBack(key)
      }
    }
  }

  /// Takes a try back that was neither right nor wrong, because something else went wrong.
  mutating func cancel(_ keys: [Key]) {
    level = max(0, level - 1)
    for key in keys { giveBack(key) }
  }

  /// Whether all of Kith sees more wrong tries than people make.
  var isUnderAttack: Bool { level > budget }

  private mutating func wait(for key: Key, at now: Instant) -> Instant? {
    guard var entry = entries[key], now - entry.last < key.rule.memory else { return nil }
    if now < entry.last {
      // The clock was set back: the wait begins anew, so that it ends.
      entry.last = now
      entries[key] = entry
    }
    return entry.last + key.rule.wait(after: entry.tries, underAttack: isUnderAttack)
  }

  private mutating func count(_ key: Key, at now: Instant) {
    if let entry = entries[key], now - entry.last < key.rule.memory {
      entries[key] = Entry(tries: entry.tries + 1, last: now)
    } else {
      if entries[key] == nil, entries.count >= capacity { makeRoom(now) }
      entries[key] = Entry(tries: 1, last: now)
    }
  }

  private mutating func giveBack(_ key: Key) {
    guard var entry = entries[key] else { return }
    entry.tries -= 1
    entries[key] = entry.tries > 0 ? entry : nil
  }

  /// Lets the count of all wrong tries run down by the budget in an hour.
  private mutating func leak(_ now: Instant) {
    let drops = (now - leaked) * budget / 3600
    if drops < 0 || drops >= level {
      level = 0
      leaked = now
    } else if drops > 0 {
      level -= drops
      leaked = leaked + drops * 3600 / budget
    }
  }

  /// Forgets what is over; if that is not enough, the eighth with the fewest and oldest tries, so
  /// that nobody can wash away a long count with many short ones.
  private mutating func makeRoom(_ now: Instant) {
    entries = entries.filter { now - $0.value.last < $0.key.rule.memory }
    guard entries.count >= capacity else { return }
    let doomed = entries.sorted {
      ($0.value.tries, $0.value.last) < ($1.value.tries, $1.value.last)
    }
    for (key, _) in doomed.prefix(capacity / 8) { entries[key] = nil }
  }
}
