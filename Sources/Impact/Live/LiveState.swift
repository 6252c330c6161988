internal import Evidence
internal import Identity
internal import PeerLog
internal import Time

/// What `LiveEvidence` keeps in memory: the sums of everybody and of each part, and with what each person
/// is in them.
struct LiveState {
  /// The position of the last note that is counted.
  var position = 0
  /// The sums of everybody.
  var live: LiveSummaries
  /// What each person is counted with.
  private var people: [ParticipantKey: CountedRecord] = [:]
  private var leaves = LeafBook()
  /// The sums of each part, over the models without groups.
  private var parts: [Scope: LiveSummaries] = [:]
  /// What was last given out.
  private(set) var editions: [Scope: Edition] = [:]
  /// Who has something new since.
  private var newer: [Scope: Set<ParticipantKey>] = [:]
  /// The last findings for those who run the machine, and what areas were called in them.
  var findings: (said: Findings, areas: [String: String])?

  /// Who takes part.
  var crowd = CrowdBook()

  private struct Counted {
    let tally: Tally
    let presence: Presence

    /// The places they are in.
    var places: [Scope] {
      [presence.leaf.area.map(Scope.area), presence.leaf.project.map(Scope.project)]
        .compactMap(\.self)
    }

    /// What models count somebody with; nil without a log.
    var logs: Tally? { tally.isEmpty ? nil : tally }
  }

  init(live: LiveSummaries) { self.live = live }

  /// The sums of some of the logs; nil when there are none.
  func sums(of scope: Scope) -> LiveSummaries? { scope == .programme ? live : parts[scope] }

  /// The places and years of which there are sums.
  var scopes: [Scope] { Array(parts.keys) }

  /// Counts somebody with what they are now; `nil` takes them out.
  mutating func count(
    _ key: ParticipantKey, as member: CountedMember?, by counting: Counting
  ) {
    let old = people[key].map { record in
      let (tally, presence) = record.opened(leaves)
      return Counted(tally: tally, presence: presence)
    }
    let new = member.map { member in
      let background = counting.background(of: member.person)
      let tally = live.tally(counting.history(of: member.person, background))
      return Counted(
        tally: tally, presence: counting.presence(of: member, background, days: tally.days))
    }
    crowd.count(key, old?.presence, new?.presence, by: counting)
    people[key] = new.map {
      CountedRecord($0.tally, $0.presence, leaf: leaves.number(of: $0.presence.leaf))
    }
    guard old?.logs != nil || new?.logs != nil else { return }
    live.replace(old?.logs, by: new?.logs)
    noteNewer(key, in: .programme, isGone: new?.logs == nil)
    let (before, after) = (old.map(Self.shares) ?? [:], new.map(Self.shares) ?? [:])
    for scope in Set(before.keys).union(after.keys) {
      let sums = parts[scope] ?? counting.nobodyUngrouped
      sums.replace(before[scope], by: after[scope])
      parts[scope] = sums
      noteNewer(key, in: scope, isGone: after[scope] == nil)
    }
  }

  /// Takes in other people, who were counted in the same way.
  ///
  /// Sums are of whole numbers, so that they are those of counting everybody here. For a state from which
  /// nothing was given out yet.
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
    crowd.add(other.crowd)
  }

  /// With what somebody is in each part.
  private static func shares(_ counted: Counted) -> [Scope: Tally] {
    var shares: [Scope: Tally] = [:]
    guard counted.logs != nil else { return shares }
    for place in counted.places { shares[place] = counted.tally.ungrouped }
    for year in Set(counted.tally.days.map { Day(number: $0).parts.year }) {
      guard let first = Day(year: year, month: 1, day: 1),
        let next = Day(year: year + 1, month: 1, day: 1)
      else { continue }
      shares[.year(year)] = counted.tally.part(first.number..<next.number)
    }
    return shares
  }

  private mutating func noteNewer(_ key: ParticipantKey, in scope: Scope, isGone: Bool) {
    guard editions[scope] != nil else { return }
    // What was promised to somebody who leaves goes before what those who stay may have to wait for.
    if isGone { editions[scope] = nil } else { newer[scope, default: []].insert(key) }
  }

  /// How many people have something that is not in the last edition.
  func waiting(in scope: Scope) -> Int { newer[scope]?.count ?? 0 }

  /// Keeps what is given out.
  mutating func keep(_ edition: Edition, of scope: Scope) {
    editions[scope] = edition
    newer[scope] = nil
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
      + (crowd.sums == other.crowd.sums
        ? [] : ["the numbers of people by place, month and background"])
  }
}
