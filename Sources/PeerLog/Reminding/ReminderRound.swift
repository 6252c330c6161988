internal import Dispatch
public import Identity
internal import Messaging
internal import Storage
internal import Synchronization
internal import Time
internal import Wording

/// Goes through everybody once and writes to those whose log is due and who wanted that.
///
/// That somebody was written to is noted before the letter leaves, and the note is taken back when the letter
/// comes back. So whatever stops the program, nobody is written to twice for one log; at most a few people, as
/// many as there are letters on the way, are not written to that month. Of the two, silence is the gentler
/// mistake.
public struct ReminderRound: Sendable {
  private let house: House
  private let terms: ConsentTerms
  private let letter: ReminderLetter

  /// How many letters are on the way at a time.
  static let onTheWay = 8
  /// How many people are looked at in one read.
  private static let page = 500

  /// A round in a house, under the terms of its forms.
  public init(_ house: House, forms: PeerLogForms) {
    self.house = house
    terms = ConsentTerms(forms.consent)
    letter = ReminderLetter(house: house)
  }

  /// What became of a round's letters.
  public struct Outcome: Sendable, Equatable {
    /// How many left.
    public internal(set) var sent = 0
    /// How many the mail server will never take.
    public internal(set) var refused = 0
    /// How many wait for the next round, because the mail server was away.
    public internal(set) var late = 0
    /// How many came back late since the last that left.
    var inARow = 0

    /// Whether there was anything to send.
    public var isWorthSaying: Bool { sent + refused + late > 0 }

    /// What the log says of it; nothing about a person.
    public var sentence: String {
      "Reminders: \(sent) sent, \(refused) refused, \(late) put off until tomorrow."
    }
  }

  /// Writes to everybody whose log is due, and waits until the letters have left or come back.
  ///
  /// Nothing is written without a mail server. When as many letters in a row came back late as there are on the
  /// way at a time, the server is away, and the rest waits for the next round.
  ///
  /// - Parameter isStopping: Whether the program ends; asked between letters.
  /// - Returns: what became of the letters.
  /// - Throws: what the stores throw.
  public func run(unless isStopping: @escaping @Sendable () -> Bool = { false }) throws -> Outcome {
    let post = Post()
    guard house.outbox.way != .none else { return post.outcome }
    var last = ParticipantKey(rawValue: "")
    while true {
      let now = house.clock.now()
      let people = try house.stores.kith.read {
        try ReminderStore.people(after: last, limit: Self.page, on: $0)
      }
      guard let end = people.last else { break }
      for person in people where person.goesOut(at: now) {
        guard !isStopping(), post.outcome.inARow < Self.onTheWay else {
          return post.wait(unless: isStopping)
        }
        try write(to: person.participant, post, unless: isStopping)
      }
      last = end.participant
    }
    return post.wait(unless: isStopping)
  }

  private func write(
    to key: ParticipantKey, _ post: Post, unless isStopping: () -> Bool
  ) throws {
    guard try house.stores.kith.read({ try terms.mayUse(key, for: .reminders, on: $0) }) else {
      return
    }
    let language = try house.languages.language(key) ?? .english
    guard
      let message = try house.stores.identity.read({
        try letter.message(to: key, in: language, on: $0)
      }), post.begin(unless: isStopping)
    else { return }
    guard let claim = try claim(key, post) else { return post.end(.nothing) }
    house.outbox.send(message) { [kith = house.stores.kith] error in
      switch error {
      case nil: post.end(.sent)
      case .refused: post.end(.refused)
      case .notConfigured, .late:
        kith.write({ try claim.takeBack(on: $0) }) { _ in post.end(.late) }
      }
    }
  }

  private func claim(_ key: ParticipantKey, _ post: Post) throws -> Claim? {
    let now = house.clock.now()
    do {
      return try house.stores.kith.write { [terms] in try Claim(key, at: now, terms, on: $0) }
    } catch {
      post.end(.nothing)
      throw error
    }
  }
}

/// The note that somebody is being written to.
private struct Claim: Sendable {
  let key: ParticipantKey
  let moment: Instant
  let former: Instant?

  /// Notes it, if a letter still goes out by what the store says now.
  init?(
    _ key: ParticipantKey, at now: Instant, _ terms: ConsentTerms, on connection: any Connection
  ) throws {
    guard let person = try ReminderStore.person(key, on: connection), person.goesOut(at: now),
      try terms.mayUse(key, for: .reminders, on: connection)
    else { return nil }
    (self.key, moment, former) = (key, now, person.reminded)
    try ReminderStore.keep(now, of: key, on: connection)
  }

  /// Takes the note back, unless it is gone, as after a withdrawal.
  func takeBack(on connection: any Connection) throws {
    guard try ReminderStore.reminded(key, on: connection) == moment else { return }
    try ReminderStore.keep(former, of: key, on: connection)
  }
}

/// The letters on the way, and what became of those before them.
private final class Post: Sendable {
  enum End {
    case sent, refused, late
    /// There was no letter after all.
    case nothing
  }

  // It begins at nothing, because a semaphore may not go while it is below where it began, and a letter may be
  // lost without a word.
  private let slots = DispatchSemaphore(value: 0)
  private let state = Mutex(ReminderRound.Outcome())

  init() { for _ in 0..<ReminderRound.onTheWay { slots.signal() } }

  var outcome: ReminderRound.Outcome { state.withLock { $0 } }

  /// Waits until another letter may go; false when the program ends first.
  func begin(unless isStopping: () -> Bool) -> Bool {
    while slots.wait(timeout: .now() + .seconds(1)) == .timedOut {
      if isStopping() { return false }
    }
    return true
  }

  func end(_ end: End) {
    state.withLock { outcome in
      switch end {
      case .sent: (outcome.sent, outcome.inARow) = (outcome.sent + 1, 0)
      case .refused: (outcome.refused, outcome.inARow) = (outcome.refused + 1, 0)
      case .late: (outcome.late, outcome.inARow) = (outcome.late + 1, outcome.inARow + 1)
      case .nothing: break
      }
    }
    slots.signal()
  }

  /// Waits until nothing is on the way, or the program ends.
  func wait(unless isStopping: () -> Bool) -> ReminderRound.Outcome {
    var free = 0
    while free < ReminderRound.onTheWay, begin(unless: isStopping) { free += 1 }
    for _ in 0..<free { slots.signal() }
    return outcome
  }
}
