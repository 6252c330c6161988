internal import Evidence
internal import PeerLog
internal import Time

/// What somebody is counted with, in models and among those who take part.
struct Counted: Hashable, Sendable {
  /// Their logs, and the groups that they belong to.
  let tally: Tally
  /// Where they are, and what figures of who takes part count of them.
  let presence: Presence

  init(_ member: CountedMember, by counting: Counting, in sums: LiveSummaries) {
    let background = counting.background(of: member.person)
    tally = sums.tally(counting.history(of: member.person, background))
    presence = counting.presence(of: member, background, days: tally.days)
  }

  init(_ record: CountedRecord, _ leaves: LeafBook) {
    (tally, presence) = record.opened(leaves)
  }

  /// What models count; nil without a log.
  var logs: Tally? { tally.isEmpty ? nil : tally }

  /// With what somebody is in the sums of each place and year, and of everybody.
  var shares: [Scope: Tally] {
    guard let logs else { return [:] }
    var shares: [Scope: Tally] = [.programme: logs]
    if let area = presence.leaf.area { shares[.area(area)] = logs.ungrouped }
    if let project = presence.leaf.project { shares[.project(project)] = logs.ungrouped }
    for year in Set(logs.days.map { Day(number: $0).parts.year }) {
      guard let first = Day(year: year, month: 1, day: 1),
        let next = Day(year: year + 1, month: 1, day: 1)
      else { continue }
      shares[.year(year)] = logs.part(first.number..<next.number)
    }
    return shares
  }
}
