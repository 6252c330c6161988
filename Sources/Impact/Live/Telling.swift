public import Evidence
internal import Identity
internal import PeerLog
public import Storage

/// Gives out what can be given out, from the database alone, for whoever tells figures and keeps none in memory:
/// reports.
///
/// Pages do the same from what they keep (`LiveEvidence`), by the same decision (`GivenOut`) and in the same rows
/// (`ToldStore`). So reports and pages tell of the same people at every moment, whichever is asked first.
public struct Telling: Sendable {
  private let kith: any Database
  private let counting: Counting

  /// Giving out figures of a database.
  ///
  /// - Parameters:
  ///   - kith: The database.
  ///   - counting: How what people sent is counted.
  public init(_ kith: any Database, _ counting: Counting) {
    (self.kith, self.counting) = (kith, counting)
  }

  /// Whether something can be told without giving anything out first: whether anything was ever given out.
  ///
  /// - Throws: `StorageError`.
  public func hasBegun() throws -> Bool { try kith.read { try ToldStore.turn(on: $0) } > 0 }

  /// Whether something can be given out now.
  ///
  /// - Throws: `StorageError`.
  public func isDue(_ rule: DisclosureRule) throws -> Bool {
    try kith.read { try due(rule, on: $0) } != nil
  }

  /// Gives out what can be given out.
  ///
  /// When something is sent at that very moment, it is tried again; what was given out before is always a good
  /// answer, also when the disk is full.
  ///
  /// - Parameter rule: How many people something new waits for.
  /// - Throws: `StorageError`, if nothing was ever given out and nothing can be.
  public func giveOut(_ rule: DisclosureRule) throws {
    for _ in 0..<Self.attempts {
      let step = try kith.read { connection in
        try due(rule, on: connection).map { keys in
          (
            keys: keys, turn: try ToldStore.turn(on: connection),
            position: try EvidenceNotes.position(on: connection)
          )
        }
      }
      guard let step else { return }
      do {
        let isGiven = try kith.write {
          try ToldStore.tell(step.keys, turn: step.turn, position: step.position, on: $0)
        }
        if isGiven { return }
      } catch {
        guard try hasBegun() else { throw error }
        return
      }
    }
    guard try hasBegun() else { throw StorageError.other("nothing could be given out") }
  }

  private static let attempts = 4

  /// Of whom something can be given out now; nil when that is nobody, unless nothing was ever given out.
  private func due(
    _ rule: DisclosureRule, on connection: any Connection
  ) throws -> Set<ParticipantKey>? {
    guard try ToldStore.turn(on: connection) > 0 else { return [] }
    let members = try ToldStore.members(under: counting.terms, on: connection)
    let sums = counting.nobody
    let changes = try members.map { one in
      GivenOut.Change(
        key: one.key, told: one.member.map { Counted($0, by: counting, in: sums) },
        now: try CountedStore.member(one.key, under: counting.terms, on: connection)
          .map { Counted($0, by: counting, in: sums) }, unread: GivenOut.Unread(one))
    }
    let heads = try heads(changes, on: connection)
    let due = GivenOut(changes) { leaf in heads.allSatisfy { rule.isSmall($0[leaf] ?? 0) } }
      .people(rule.smallest)
    return due.isEmpty ? nil : due
  }

  /// How many people there are in each leaf, now and in what was given out; nothing where no project matters.
  private func heads(
    _ changes: [GivenOut.Change], on connection: any Connection
  ) throws -> [[Leaf: Int]] {
    let leaves = changes.flatMap { [$0.told, $0.now].compactMap(\.?.presence.leaf) }
    guard leaves.contains(where: { $0.project != nil }) else { return [] }
    let now = try EverybodyReader(kith, under: counting.terms, .noLogs)
      .count(on: connection, from: { [Leaf: Int]() }) {
        $0[Leaf(area: $1.area, project: $1.project), default: 0] += 1
      }
      .reduce(into: [Leaf: Int]()) { $0.merge($1, uniquingKeysWith: +) }
    var told = now
    for change in changes {
      guard let present = change.now else { continue }
      told[present.presence.leaf, default: 0] -= 1
      if let earlier = change.told { told[earlier.presence.leaf, default: 0] += 1 }
    }
    return [now, told]
  }
}

extension GivenOut.Unread {
  /// What somebody has that is new and that only reports tell.
  init(_ member: ToldStore.Member) {
    self.init(logs: member.hasOtherLogs, background: member.hasOtherBackground)
  }
}
