/// Eight outcomes side by side.
typealias Lanes = SIMD8<Double>

/// Everything REML needs of one stratum of participants, for up to eight outcomes at once.
///
/// All fields are sums over participants, so two strata add up to the stratum of both, and a
/// participant's own sums can be taken away again.
struct StratumSums: Hashable, Sendable {
  /// `Σ v vᵀ` over pairs of logs, in the order of `Layout`.
  var rows: [Lanes]
  /// The number of people with at least one pair at each level, three for each factor.
  var people: [Lanes]
  /// For each number of pairs n, `Σ s sᵀ` over the participants with n pairs, where s is the sum of v
  /// over the participant's pairs; a lane holds participants whose n for that outcome is the key.
  var participants: [Int: [Lanes]]

  /// The sums of nobody.
  init(layout: Layout) {
    rows = Array(repeating: .zero, count: layout.count)
    people = Array(repeating: .zero, count: layout.peopleCount)
    participants = [:]
  }

  /// Adds another stratum's sums, `sign` times.
  ///
  /// - Parameters:
  ///   - other: Sums of the same layout.
  ///   - sign: 1 to add, -1 to take away.
  mutating func add(_ other: StratumSums, sign: Double = 1) {
    for index in rows.indices { rows[index] += sign * other.rows[index] }
    for index in people.indices { people[index] += sign * other.people[index] }
    for (pairs, block) in other.participants {
      guard var own = participants[pairs] else {
        participants[pairs] = block.map { sign * $0 }
        continue
      }
      for index in own.indices { own[index] += sign * block[index] }
      participants[pairs] = own
    }
    for (pairs, block) in participants where block[0] == .zero { participants[pairs] = nil }
    clearEmptyLanes()
  }

  /// Sets what rounding left in the lanes of outcomes without a single pair to zero.
  private mutating func clearEmptyLanes() {
    let empty = rows[0] .== 0
    for index in rows.indices { rows[index].replace(with: 0, where: empty) }
    for index in people.indices { people[index].replace(with: 0, where: empty) }
    for key in Array(participants.keys) {
      guard var block = participants[key] else { continue }
      let nobody = block[0] .== 0
      for index in block.indices { block[index].replace(with: 0, where: nobody) }
      participants[key] = block
    }
  }
}
