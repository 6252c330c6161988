internal import Evidence
internal import Identity

/// What is given out next: the changes of many people together, or nothing.
///
/// Everything that is told is a sum over leaves as they were given out (`LiveState`). So it is enough that in
/// every leaf nobody or as many people change as the disclosure rule asks for: then whatever somebody subtracts,
/// of two places, of two moments or of both, is about that many people too. The findings and the numbers of who
/// takes part are held to it each for itself, because people who only joined change the one and not the other.
/// So is what only reports tell: all that logs say, and all that people say about themselves.
///
/// Of an area without the projects that are told for themselves only the whole is ever known: whoever is in no
/// project, and whoever is in one so small that nothing of it is told, count together there.
struct GivenOut {
  /// What somebody has that is new and that only reports tell, which read more than the figures.
  struct Unread: Hashable {
    /// Other logs are theirs now, or one was changed, in whatever it asks.
    var logs = false
    /// They say something else about themselves now.
    var background = false
  }

  /// Somebody who has something new, or had.
  struct Change {
    let key: ParticipantKey
    /// With what they stand in what was given out; nil if they do not.
    let told: Counted?
    /// What they are now; nil if they have left.
    let now: Counted?
    /// What only reports tell of it.
    let unread: Unread

    /// Whether they wait for nothing: somebody who has left, or gone back to what they were.
    fileprivate var isNone: Bool { now == nil || told == now && unread == Unread() }
  }

  /// Those of whom nobody or enough have to change.
  private struct Cell: Hashable {
    enum Part { case logs, groups, presence, answers, background }
    let area: PlaceKey?
    /// Nil for all who are in no project that is told for itself.
    let leaf: Leaf?
    let part: Part
  }

  private let changes: [(key: ParticipantKey, cells: Set<Cell>)]
  /// Those who wait for nothing.
  private let free: Set<ParticipantKey>

  /// What could be given out.
  ///
  /// - Parameters:
  ///   - changes: Everybody who has something new, or had.
  ///   - isSmall: Whether a project is so small that nothing of it is told, neither before nor after.
  init(_ changes: [Change], isSmall: (Leaf) -> Bool) {
    free = Set(changes.filter(\.isNone).map(\.key))
    self.changes = changes.filter { !$0.isNone }.map { change in
      var cells: Set<Cell> = []
      func add(_ part: Cell.Part, _ sides: [Counted?]) {
        for leaf in sides.compactMap(\.?.presence.leaf) {
          let isRest = leaf.project == nil || isSmall(leaf)
          cells.insert(Cell(area: leaf.area, leaf: isRest ? nil : leaf, part: part))
        }
      }
      let (told, now) = (change.told, change.now)
      let hasMoved = told?.presence.leaf != now?.presence.leaf
      let sides = [told, now].filter { $0?.logs != nil }
      if hasMoved || told?.logs?.ungrouped != now?.logs?.ungrouped { add(.logs, sides) }
      if hasMoved || told?.logs != now?.logs { add(.groups, sides) }
      if told?.presence != now?.presence { add(.presence, [told, now]) }
      if hasMoved || change.unread.logs { add(.answers, sides) }
      if hasMoved || change.unread.background { add(.background, [told, now]) }
      return (change.key, cells)
    }
  }

  /// Everybody of whom nothing has to wait now: those whose change can be given out, which is the largest such
  /// set, and those who have none any more.
  ///
  /// Of two such sets both together are one, so there is a largest, and taking away who cannot be in any finds it.
  ///
  /// - Parameter smallest: How many people the disclosure rule asks for.
  /// - Returns: Who they are.
  func people(_ smallest: Int) -> Set<ParticipantKey> {
    var left = changes
    while true {
      var counts: [Cell: Int] = [:]
      for change in left { for cell in change.cells { counts[cell, default: 0] += 1 } }
      let kept = left.filter { $0.cells.allSatisfy { counts[$0, default: 0] >= smallest } }
      if kept.count == left.count { return free.union(kept.map(\.key)) }
      left = kept
    }
  }
}
