internal import Evidence
internal import Identity
internal import PeerLog
internal import Programme

/// What `LiveEvidence` keeps in memory, all of which follows from the database.
///
/// That is the sums of everybody and of each part, and with what each person is in them, now and as it was
/// given out.
struct LiveState {
  /// The position of the last note that is counted.
  var position = 0
  /// How often figures were given out, as far as is known; nil before the first look.
  private(set) var turn: Int?
  /// The sums of everybody.
  var live: LiveSummaries
  /// What each person is counted with.
  private var people: [ParticipantKey: CountedRecord] = [:]
  private var leaves = LeafBook()
  /// With what those who have given something new stand in what was given out; nil if they do not.
  private(set) var waiting: [ParticipantKey: Counted?] = [:]
  /// Those of them who have something new that only reports tell.
  private var unread: [ParticipantKey: GivenOut.Unread] = [:]
  /// What was told of those who were counted since what is told was looked at.
  private var touched: [ParticipantKey: Counted?] = [:]
  /// The sums of each part, over the models without groups.
  private var parts: [Scope: LiveSummaries] = [:]
  /// How many people there are at this moment, by leaf, and how many there are in what is given out.
  private(set) var crowd: [Leaf: CrowdSums] = [:]
  private(set) var toldCrowd: [Leaf: CrowdSums] = [:]
  /// For each part who has something new in it, with what they are in it now and in what is given out.
  private(set) var late: [Scope: [ParticipantKey: Share]] = [:]
  /// What was worked out of what is given out, as long as it holds.
  var editions: [Scope: Edition] = [:]
  /// Whose findings were asked for since the start.
  var asked: Set<Scope> = []
  var decided: (told: ToldCrowd, places: Places)?
  /// The last findings for those who run the machine, and what areas were called in them.
  var findings: (said: Findings, areas: [String: String])?

  /// With what somebody is in one part, before and after; nil if not at all.
  typealias Share = (old: Tally?, new: Tally?)

  init(live: LiveSummaries) { self.live = live }

  /// The sums of some of the logs; nil when there are none.
  func sums(of scope: Scope) -> LiveSummaries? { scope == .programme ? live : parts[scope] }

  /// The places and years of which there are sums.
  var scopes: [Scope] { Array(parts.keys) }

  /// Counts somebody with what they are now; `nil` takes them out.
  mutating func count(
    _ key: ParticipantKey, as member: CountedMember?, by counting: Counting
  ) {
    touch(key)
    let old = now(key)
    let new = member.map { Counted($0, by: counting, in: live) }
    people[key] = new.map {
      CountedRecord($0.tally, $0.presence, leaf: leaves.number(of: $0.presence.leaf))
    }
    guard old != new else { return }
    if old?.presence != new?.presence {
      crowd.count(old?.presence, -1, by: counting)
      crowd.count(new?.presence, 1, by: counting)
    }
    for (scope, share) in Self.difference(old, new) {
      let sums = sums(of: scope) ?? counting.nobodyUngrouped
      sums.replace(share.old, by: share.new)
      if scope != .programme { parts[scope] = sums }
    }
  }

  /// Takes in other people, who were counted in the same way.
  ///
  /// Sums are of whole numbers, so that they are those of counting everybody here. For a state of which nobody
  /// knows yet what was given out.
  mutating func add(_ other: LiveState, by counting: Counting) {
    let codes = live.add(other.live)
    let numbers = other.leaves.leaves.map { leaves.number(of: $0) }
    for (key, record) in other.people {
      people[key] = record.recoded(by: codes, leaves: numbers)
    }
    for (scope, sums) in other.parts {
      let own = parts[scope] ?? counting.nobodyUngrouped
      _ = own.add(sums)
      parts[scope] = own
    }
    crowd.merge(other.crowd) { own, theirs in
      var both = own
      both.add(theirs)
      return both
    }
  }

  /// What somebody is counted with; nil if they are not.
  func now(_ key: ParticipantKey) -> Counted? { people[key].map { Counted($0, leaves) } }

  /// Notes with what those who have given something new stand in what was given out.
  ///
  /// - Parameters:
  ///   - members: With what they do.
  ///   - keys: Who was looked for; everybody else stays as they are. Nil if all were.
  ///   - turn: How often figures were given out.
  ///   - counting: How people are counted.
  mutating func settle(
    _ members: [ToldStore.Member], among keys: [ParticipantKey]?, turn: Int, by counting: Counting
  ) {
    for key in keys ?? Array(waiting.keys) + members.map(\.key) {
      touch(key)
      waiting[key] = nil
      unread[key] = nil
    }
    for one in members {
      let news = GivenOut.Unread(one)
      unread[one.key] = news == GivenOut.Unread() ? nil : news
      waiting.updateValue(
        one.member.map { Counted($0, by: counting, in: live) }, forKey: one.key)
    }
    if self.turn == nil {
      // Nothing was looked up yet, so that everybody else is told as they are.
      (self.turn, toldCrowd) = (turn, crowd)
      for key in waiting.keys { renew(key, after: now(key), by: counting) }
    } else {
      self.turn = turn
      for (key, before) in touched { renew(key, after: before, by: counting) }
    }
    touched = [:]
  }

  /// Puts somebody in place in everything that follows from what is told of them, in which they were as `before`.
  private mutating func renew(
    _ key: ParticipantKey, after before: Counted?, by counting: Counting
  ) {
    let told = told(key)
    if before?.presence != told?.presence {
      toldCrowd.count(before?.presence, -1, by: counting)
      toldCrowd.count(told?.presence, 1, by: counting)
      decided = nil
    }
    for scope in Self.difference(before, told).keys { editions[scope] = nil }
    for scope in late.keys { late[scope]?[key] = nil }
    for (scope, share) in Self.difference(now(key), told) {
      late[scope, default: [:]][key] = share
    }
  }

  private mutating func touch(_ key: ParticipantKey) {
    guard turn != nil, touched[key] == nil else { return }
    touched.updateValue(told(key), forKey: key)
  }

  /// With what somebody stands in what is given out; nil if they do not.
  ///
  /// Whoever is counted no longer stands in nothing at once: what was promised to somebody who leaves goes before
  /// what those who stay may have to wait for.
  func told(_ key: ParticipantKey) -> Counted? {
    guard let now = now(key) else { return nil }
    guard let kept = waiting[key] else { return now }
    return kept
  }

  /// Everybody who has something new, or had.
  var changes: [GivenOut.Change] {
    waiting.map { key, told in
      GivenOut.Change(
        key: key, told: told, now: now(key), unread: unread[key] ?? GivenOut.Unread())
    }
  }

  /// The parts in which somebody is not with the same, with both.
  private static func difference(_ old: Counted?, _ new: Counted?) -> [Scope: Share] {
    guard let old else { return new?.shares.mapValues { (nil, $0) } ?? [:] }
    guard let new else { return old.shares.mapValues { ($0, nil) } }
    guard old != new else { return [:] }
    let (before, after) = (old.shares, new.shares)
    var parts: [Scope: Share] = [:]
    for scope in Set(before.keys).union(after.keys) where before[scope] != after[scope] {
      parts[scope] = (before[scope], after[scope])
    }
    return parts
  }

  /// What differs from other sums, one line for each model; of the parts only how many.
  func differences(from other: LiveState) -> [String] {
    let parts = Set(scopes).union(other.scopes).filter { scope in
      let (mine, theirs) = (sums(of: scope)?.exact, other.sums(of: scope)?.exact)
      if mine?.counts.logs ?? 0 == 0, theirs?.counts.logs ?? 0 == 0 { return false }
      return mine != theirs
    }
    return live.exact.differences(from: other.live.exact)
      + (parts.isEmpty ? [] : ["the sums of \(parts.count) areas, projects or years"])
      + (crowd == other.crowd ? [] : ["the numbers of people by place, month and background"])
      + (told(in: .programme)?.summaries == other.told(in: .programme)?.summaries
        && toldCrowd == other.toldCrowd
        ? [] : ["what is given out of those who have something new"])
  }
}
