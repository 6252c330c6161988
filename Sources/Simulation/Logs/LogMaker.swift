/// Draws the months of a person, one after the other.
struct LogMaker: Sendable {
  private let margins: Margins
  let outcomes: Outcomes
  private let support: Support
  private let projects: Projects
  private let skipped: [Double]

  init(_ margins: Margins, _ outcomes: Outcomes) {
    self.margins = margins
    self.outcomes = outcomes
    support = Support(margins)
    projects = Projects(margins)
    skipped = Outcomes.names.map { margins.chosen.outcomes.skipped[$0] ?? 0 }
  }

  /// What carries on from one month of a person to the next.
  struct State {
    fileprivate var support: Support.State
    fileprivate var outcomes: Outcomes.State
    fileprivate var projects: Double
    fileprivate var exposures: [Int]?
    fileprivate var logs = 0
  }

  /// The state of a new person.
  func begin(_ chance: inout Chance) -> State {
    State(
      support: support.begin(&chance), outcomes: outcomes.begin(&chance),
      projects: chance.normal())
  }

  /// A person's next month.
  func next(
    _ state: inout State, _ person: SimulatedPerson, _ chance: inout Chance
  ) -> LogDraw {
    var log = LogDraw()
    log.support = support.next(state.support, person, log: state.logs, &chance)
    log.projects = projects.next(state.projects, &chance)
    log.skipsProjects =
      person.neverCountsProjects || chance.happens(margins.chosen.projects.skipped)
    log.isTicked = person.ticks
    leaveOpen(&log, &chance)
    let exposures = log.exposures
    let levels = state.exposures.map { before in
      zip(before, exposures).map { $1 < $0 ? 0 : $1 == $0 ? 1 : 2 }
    }
    let points = outcomes.next(&state.outcomes, in: person.region, levels, &chance)
    answer(points, &log, &chance)
    log.isQuarterly = chance.happens(quarterlyPart(state.logs, person.region))
    log.duration = duration(person, log, &chance)
    state.exposures = exposures
    state.logs += 1
    return log
  }

  /// About a third leaves kinds without any support open; somebody always writes at least one number.
  private func leaveOpen(_ log: inout LogDraw, _ chance: inout Chance) {
    let leaves = chance.happens(0.35)
    log.isBlank = log.support.map { $0.map { $0 == 0 && leaves } }
    if log.exposures[0] + log.exposures[1] == 0 { log.isBlank[0][0] = false }
  }

  private func answer(_ points: [Int], _ log: inout LogDraw, _ chance: inout Chance) {
    for (outcome, point) in points.enumerated() {
      let tops = outcomes.forms[outcome].items.map { $0.codes.count - 1 }
      let steps = ItemSpread.steps(point, tops, &chance)
      log.steps.append(chance.happens(skipped[outcome]) ? [] : steps)
    }
    // The worse the rating of health, the more often a dimension is a problem. No table gives these.
    let rating = Double(points.last ?? 0) / 9
    log.profile = (0..<5).map { dimension in
      let ease = dimension == 4 ? 0.15 : 0.35
      let part = chance.part()
      return part < ease + 0.5 * rating ? 0 : part < 0.9 + 0.1 * rating ? 1 : 2
    }
  }

  /// The part of the logs of this place in a person's sequence that were quarterly, in the region if it
  /// had ten of them, else everywhere.
  private func quarterlyPart(_ log: Int, _ region: Int) -> Double {
    let (quarterly, monthly) = (margins.logs.quarterly, margins.logs.monthly)
    let own = (quarterly[region][log], monthly[region][log])
    if own.0 + own.1 >= 10 { return own.0 / (own.0 + own.1) }
    let sum = margins.regions.indices.reduce((0.0, 0.0)) {
      ($0.0 + quarterly[$1][log], $0.1 + monthly[$1][log])
    }
    return sum.0 / max(1, sum.0 + sum.1)
  }

  /// Seconds, more for longer versions and fewer for keying paper.
  ///
  /// Nothing is published.
  private func duration(
    _ person: SimulatedPerson, _ log: LogDraw, _ chance: inout Chance
  ) -> Int {
    let minutes = (person.isShort ? 8.0 : 13) + (log.isQuarterly ? 7 : 0)
    let pace = max(0.3, 1 + 0.35 * chance.normal())
    return Int(minutes * 60 * pace * (person.isOnline ? 1 : 0.4))
  }
}
