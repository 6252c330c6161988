internal import Time

/// How the months of one invented person follow from each other.
///
/// Nobody's life is like this. It is there so that a mirror has something to show and figures have
/// something to find: how somebody is drifts slowly around a level of their own, and goes up a little
/// after a month in which they gave more kinds of support.
struct DemonstrationLife {
  private var numbers: SeededNumbers
  private let habits: [(kind: KindOfSupport, giving: Double, receiving: Double)]
  private let level: Double
  private var mood: Double
  private var kindsGiven: Int?
  private var answers: DemonstrationAnswers

  /// A life in a project where support of these kinds is usual.
  init(usual: [KindOfSupport: Double], numbers: SeededNumbers) {
    var numbers = numbers
    let generosity = 0.5 + 0.8 * numbers.fraction()
    let openness = 0.5 + 0.8 * numbers.fraction()
    habits = KindOfSupport.allCases.map { kind in
      let average = usual[kind] ?? 0.15
      return (
        kind, average * generosity * (0.6 + 0.8 * numbers.fraction()),
        average * openness * (0.6 + 0.8 * numbers.fraction())
      )
    }
    level = 3 + 0.5 * numbers.bell()
    mood = level - 0.4 + 0.3 * numbers.bell()
    // Numbers of their own, so that other questions change nothing in what was there before.
    var others = numbers
    answers = DemonstrationAnswers(
      numbers: SeededNumbers(seed: Int(truncatingIfNeeded: others.next())))
    self.numbers = numbers
  }

  /// The month that ends on a day.
  mutating func month(endingOn day: Day) -> DemonstrationMonth {
    var given: [KindOfSupport: Int] = [:]
    var received: [KindOfSupport: Int] = [:]
    for habit in habits {
      let gave = numbers.count(around: habit.giving)
      let got = numbers.count(around: habit.receiving)
      if gave > 0 { given[habit.kind] = gave }
      if got > 0 { received[habit.kind] = got }
    }
    let more = Double(given.count - (kindsGiven ?? given.count))
    kindsGiven = given.count
    mood += 0.12 * more + 0.25 * (level - mood) + 0.2 * numbers.bell()
    let organised =
      given.keys.contains { $0 != .informal } || received.keys.contains { $0 != .informal }
    return DemonstrationMonth(
      day: day, given: given, received: received,
      projects: organised ? numbers.number(in: 1...2) : 0,
      wellbeing: (0..<DemonstrationMonth.wellbeingItems).map { _ in answer() },
      others: answers.month(mood: mood))
  }

  /// One answer about wellbeing; one in fifty is skipped.
  private mutating func answer() -> Int? {
    let felt = Int((mood + 0.5 * numbers.bell()).rounded())
    return numbers.happens(0.02) ? nil : min(5, max(1, felt))
  }
}
