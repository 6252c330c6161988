internal import Evidence
internal import Identity
internal import Programme

/// Who takes part, as it is now and as it was last given out, for each leaf.
///
/// A leaf is given out anew when as many of its people as the disclosure rule asks for have something new, or
/// when one of them is gone. Every wider place is the sum of what was given out of its leaves: so whatever
/// somebody subtracts, of two places or of two days, is about that many people too. In a leaf so small that
/// nothing of it is told, few may wait for long; those of an area are therefore given out together.
struct CrowdBook {
  /// How many people there are at this moment, by leaf.
  private(set) var sums: [Leaf: CrowdSums] = [:]
  /// The same as it was last given out.
  private(set) var told: [Leaf: CrowdSums] = [:]
  /// Who has something new since.
  private var newer: [Leaf: Set<ParticipantKey>] = [:]
  private var gone: Set<Leaf> = []
  private var isBegun = false
  /// What was decided about what was given out, as long as it holds.
  var decided: (told: ToldCrowd, places: Places)?

  /// Counts somebody with what they are now; `nil` takes them out.
  mutating func count(
    _ key: ParticipantKey, _ old: Presence?, _ new: Presence?, by counting: Counting
  ) {
    guard old != new else { return }
    if let old {
      sums[old.leaf]?.add(old, sign: -1)
      if sums[old.leaf]?.isEmpty == true { sums[old.leaf] = nil }
      note(key, in: old.leaf, isGone: old.leaf != new?.leaf)
    }
    if let new {
      sums[new.leaf, default: CrowdSums(counting.questions, crossing: counting.crossed)]
        .add(new, sign: 1)
      note(key, in: new.leaf, isGone: false)
    }
  }

  /// Takes in other people; for a book from which nothing was given out yet.
  mutating func add(_ other: CrowdBook) {
    sums.merge(other.sums) { own, theirs in
      var both = own
      both.add(theirs)
      return both
    }
  }

  private mutating func note(_ key: ParticipantKey, in leaf: Leaf, isGone: Bool) {
    guard isBegun else { return }
    newer[leaf, default: []].insert(key)
    if isGone { gone.insert(leaf) }
  }

  /// Gives out what may be given out by now.
  ///
  /// - Parameter rule: How many people it waits for.
  mutating func renew(_ rule: DisclosureRule) {
    guard isBegun else {
      (isBegun, told) = (true, sums)
      return
    }
    guard !newer.isEmpty || !gone.isEmpty else { return }
    var ready = gone.union(newer.filter { $0.value.count >= rule.smallest }.keys)
    let small = newer.keys.filter { leaf in
      !ready.contains(leaf) && [told, sums].allSatisfy { rule.isSmall($0[leaf]?.joined ?? 0) }
    }
    for (_, leaves) in Dictionary(grouping: small, by: \.area) {
      let waiting = leaves.reduce(0) { $0 + (newer[$1]?.count ?? 0) }
      if waiting >= rule.smallest { ready.formUnion(leaves) }
    }
    guard !ready.isEmpty else { return }
    for leaf in ready {
      told[leaf] = sums[leaf]
      newer[leaf] = nil
    }
    gone = []
    decided = nil
  }

  /// Whether somebody has something new that waits.
  var isWaiting: Bool { !newer.isEmpty }
}
