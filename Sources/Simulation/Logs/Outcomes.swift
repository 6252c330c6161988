internal import Instruments

/// The course of the seven outcomes of a person.
///
/// What is the person's and what is the month's are normal; a month's deviation fades. A change of an
/// exposure moves the outcome for good, by the change chosen for its level, so that the marginal means of
/// the change model are the published ones.
struct Outcomes: Sendable {
  /// The outcomes, in the order in which they are drawn.
  static let names = [
    "wellbeing", "hope", "self_efficacy", "contact_family", "contact_friends",
    "contact_neighbours", "health",
  ]
  static let exposures = ["given_types", "received_types", "projects"]

  let forms: [OutcomeForm]
  /// For each outcome and region, the distribution of the first log.
  private let first: [[Bounded]]
  /// For each outcome, exposure and level of change.
  private let effects: [[[Double]]]
  /// For each outcome, how much of its variance is the person's.
  private let personal: [Double]
  private let chosen: Chosen.Outcomes

  init(_ margins: Margins, _ library: InstrumentLibrary) throws(SimulationError) {
    chosen = margins.chosen.outcomes
    let forms = try Self.names.map { name throws(SimulationError) in
      try OutcomeForm(name, library)
    }
    self.forms = forms
    first = zip(Self.names, forms).map { name, form in
      margins.regions.indices.map { region in
        let moments = margins.firstLog[name]
        return Bounded(
          points: form.points, mean: moments?.mean[region] ?? margins.chosen.outcomes.health[0],
          sd: moments?.sd[region] ?? margins.chosen.outcomes.health[1])
      }
    }
    personal = Self.names.map { margins.chosen.outcomes.personal[$0] ?? 0.5 }
    effects = Self.names.map { outcome in
      Self.exposures.map { margins.chosen.effects[$0]?[outcome] ?? [0, 0, 0] }
    }
  }

  /// What is known of a person's outcomes from log to log.
  struct State {
    fileprivate var personal: [Double] = []
    fileprivate var month: [Double] = []
    fileprivate var moved: [Double] = []
  }

  /// The state of a new person.
  func begin(_ chance: inout Chance) -> State {
    var state = State()
    let shared = chosen.common.squareRoot() * chance.normal()
    let own = (1 - chosen.common).squareRoot()
    for _ in forms {
      state.personal.append(shared + own * chance.normal())
      state.moved.append(0)
    }
    state.month = Array(repeating: 0, count: forms.count)
    return state
  }

  /// Goes on to a person's next log.
  ///
  /// - Parameters:
  ///   - state: The person's state.
  ///   - region: The place of their region.
  ///   - levels: For each exposure 0, 1 or 2: it decreased, stayed the same, increased; nothing at the
  ///     first log.
  ///   - chance: Their chance.
  /// - Returns: the place of each outcome's point.
  func next(
    _ state: inout State, in region: Int, _ levels: [Int]?, _ chance: inout Chance
  ) -> [Int] {
    let shared = chosen.commonInMonth.squareRoot() * chance.normal()
    let own = (1 - chosen.commonInMonth).squareRoot()
    let carried = levels == nil ? 0 : chosen.carried
    let fresh = (1 - carried * carried).squareRoot()
    return forms.indices.map { outcome in
      if let levels {
        for (exposure, level) in levels.enumerated() {
          state.moved[outcome] += effects[outcome][exposure][level]
        }
      }
      state.month[outcome] =
        carried * state.month[outcome] + fresh * (shared + own * chance.normal())
      let first = first[outcome][region]
      let value =
        first.mean + state.moved[outcome]
        + first.sd
        * (personal[outcome].squareRoot() * state.personal[outcome]
          + (1 - personal[outcome]).squareRoot() * state.month[outcome])
      return forms[outcome].nearest(to: value)
    }
  }
}
