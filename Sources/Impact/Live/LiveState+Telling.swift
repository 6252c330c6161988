internal import Evidence
internal import Identity
internal import PeerLog

// What is given out: everybody with what they stand in it, and what can be given out next.
extension LiveState {
  /// Those who have something new, or nothing any more, of whom something can be given out now; nil when that is
  /// nobody, unless nothing was ever given out.
  ///
  /// - Parameter rule: How many people it waits for.
  /// - Returns: Who; nobody, when all that there is may be given out for the first time.
  func due(_ rule: DisclosureRule) -> Set<ParticipantKey>? {
    guard turn ?? 0 > 0 else { return [] }
    guard !waiting.isEmpty else { return nil }
    let due = GivenOut(changes) { leaf in
      [toldCrowd, crowd].allSatisfy { rule.isSmall($0[leaf]?.joined ?? 0) }
    }.people(rule.smallest)
    return due.isEmpty ? nil : due
  }

  /// The sums of a part as they are given out; nil when nobody of it is counted now.
  func told(in scope: Scope) -> (summaries: Summaries, course: Course)? {
    guard let sums = sums(of: scope), sums.counts.participants > 0 else { return nil }
    let late = Array((late[scope] ?? [:]).values)
    for one in late { sums.replace(one.old, by: one.new) }
    defer { for one in late { sums.replace(one.new, by: one.old) } }
    return (sums.summaries, sums.described)
  }

  /// The findings of a part as they are given out; nil when nobody of it is counted now.
  mutating func edition(of scope: Scope) -> Edition? {
    guard let now = sums(of: scope)?.counts, now.participants > 0 else { return nil }
    asked.insert(scope)
    if editions[scope] == nil, let told = told(in: scope) {
      editions[scope] = Edition(
        report: Report(summaries: told.summaries, answers: told.summaries.analysedTogether()),
        course: told.course, now: now, waiting: 0)
    }
    var edition = editions[scope]
    edition?.now = now
    edition?.waiting = late[scope]?.count ?? 0
    return edition
  }

  /// How many people are counted in a part, as it is given out.
  func headcount(of scope: Scope) -> Int {
    (late[scope] ?? [:]).values.reduce(sums(of: scope)?.counts.participants ?? 0) {
      $0 + ($1.new == nil ? 0 : 1) - ($1.old == nil ? 0 : 1)
    }
  }

  /// Whether somebody has something new that waits to be among those who take part.
  var isWaiting: Bool {
    waiting.keys.contains { now($0)?.presence != told($0)?.presence }
  }
}

extension [Leaf: CrowdSums] {
  /// Takes somebody in, or takes them out.
  mutating func count(_ presence: Presence?, _ sign: Int, by counting: Counting) {
    guard let presence else { return }
    self[presence.leaf, default: CrowdSums(counting.questions, crossing: counting.crossed)]
      .add(presence, sign: sign)
    if self[presence.leaf]?.isEmpty == true { self[presence.leaf] = nil }
  }
}
