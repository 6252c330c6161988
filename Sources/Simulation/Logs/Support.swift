/// The kinds of support that a person gives and receives, month by month.
///
/// Each kind and direction has a liability: what all kinds share, what the kind is, and what the month
/// brings; above a threshold there was some. Thresholds are the published parts of the first logs, region
/// by region.
struct Support: Sendable {
  /// The kinds, as in the names of their items.
  static let kinds = [
    "informal", "one_to_one", "pairs", "groups", "peer_led", "networks", "programme_online",
    "other_online",
  ]

  /// For each region, direction (given, received) and kind.
  private let thresholds: [[[Double]]]
  private let chosen: Chosen.Support
  /// How many times, in sixteen equally probable steps.
  private let amounts = [1, 1, 1, 1, 2, 2, 2, 3, 4, 4, 4, 5, 8, 10, 15, 28]

  init(_ margins: Margins) {
    chosen = margins.chosen.support
    thresholds = margins.regions.indices.map { region in
      let people = margins.people.logged[region]
      return [\Margins.Directions.given, \.received].map { direction in
        Self.kinds.map { kind in
          let count = margins.support[kind]?[keyPath: direction][region] ?? 0
          // Nobody of a few does not mean that nobody ever would.
          let part = min(max(count / people, 0.004), 0.996)
          return Normal.quantile(part)
        }
      }
    }
  }

  /// What lasts of a person's liabilities: the shared part, that of each direction, of each kind, and of
  /// each direction and kind.
  struct State {
    fileprivate var lasting: [Double]
  }

  private static let directions = 2
  private static var size: Int { 1 + directions + kinds.count + directions * kinds.count }

  /// The state of a new person.
  func begin(_ chance: inout Chance) -> State {
    State(lasting: (0..<Self.size).map { _ in chance.normal() })
  }

  /// How many times of each kind were given, then received; 0 for none.
  func next(
    _ state: State, _ person: SimulatedPerson, log: Int, _ chance: inout Chance
  ) -> [[Int]] {
    let lasting = person.isShort ? chosen.lastingShort : chosen.lasting
    let (old, new) = (lasting.squareRoot(), (1 - lasting).squareRoot())
    var month = state.lasting
    for place in month.indices { month[place] = old * month[place] + new * chance.normal() }
    let kinds = Self.kinds.count
    return (0..<Self.directions).map { direction in
      let common = direction == 0 ? chosen.commonGiven : chosen.commonReceived
      let shared =
        chosen.together.squareRoot() * month[0]
        + (1 - chosen.together).squareRoot() * month[1 + direction]
      return (0..<kinds).map { kind in
        let particular =
          chosen.togetherInKind.squareRoot() * month[3 + kind]
          + (1 - chosen.togetherInKind).squareRoot() * month[3 + kinds + direction * kinds + kind]
        let liability = common.squareRoot() * shared + (1 - common).squareRoot() * particular
        let limit = thresholds[person.region][direction][kind] - chosen.decline * Double(log)
        guard liability > -limit else { return 0 }
        return amount(state.lasting[3 + kinds + direction * kinds + kind], &chance)
      }
    }
  }

  /// How many times: about the same each month for the same person and kind.
  private func amount(_ lasting: Double, _ chance: inout Chance) -> Int {
    let part = Normal.probability(0.8 * lasting + 0.6 * chance.normal())
    return amounts[min(amounts.count - 1, Int(part * Double(amounts.count)))]
  }
}
