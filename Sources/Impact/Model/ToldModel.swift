public import Evidence

/// What is told of one model, with the numbers of too few people kept back.
public struct ToldModel: Equatable, Sendable {
  /// The mean change at one level.
  public struct Level: Equatable, Sendable {
    /// How the exposure changed.
    public let level: ChangeLevel
    /// The group; nil for everybody.
    public let group: String?
    /// Pairs of logs, and people who have them; nil where kept back.
    public let pairs: Int?
    /// The people.
    public let people: Int?
    /// The answer; nil where kept back or not identified.
    public let answer: LevelAnswer?
  }

  /// What can be said.
  public enum Kind: Int, Comparable, Sendable {
    /// A finding that also holds when it is adjusted for the number of questions.
    case firm
    /// A finding by the programme's own rule.
    case likely
    /// Tested; nothing is clear.
    case unclear
    /// Not told, or nothing to test yet.
    case silent

    public static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// The outcome.
  public let outcome: String
  /// The exposure.
  public let exposure: String
  /// The grouping; nil for everybody together.
  public let by: String?
  /// What can be said.
  public let kind: Kind
  /// Whether the whole model is kept back.
  public let isKept: Bool
  /// People in the model; none where kept back.
  public let people: Int
  /// Pairs of logs in the model; none where kept back.
  public let pairs: Int
  /// The levels, group by group.
  public let levels: [Level]
  /// The model itself, for what tells of nobody: variances, tests, notes; nil where kept back.
  public let answer: ModelAnswer?

  /// What is told of a model.
  ///
  /// - Parameters:
  ///   - answer: The model.
  ///   - everybody: For a model with groups, the same without.
  ///   - rule: What is too few.
  public init(_ answer: ModelAnswer, everybody: ModelAnswer?, _ rule: DisclosureRule) {
    (outcome, exposure, by) = (answer.outcome, answer.exposure, answer.by)
    let told = Self.told(answer, everybody: everybody, rule)
    let isComplete = !told.contains(false)
    isKept = rule.isSmall(answer.participants) || !told.contains(true)
    people = isKept ? 0 : rule.rounded(answer.participants)
    pairs = isKept ? 0 : rule.rounded(answer.pairs)
    let isKept = isKept
    levels = zip(answer.levels, told).map { level, isTold in
      let isTold = isTold && !isKept
      return Level(
        level: level.level, group: level.group, pairs: isTold ? rule.rounded(level.n) : nil,
        people: isTold ? rule.rounded(level.people) : nil,
        answer: isTold && level.mean != nil ? level : nil)
    }
    // From two of three averages and the test the third could be worked out.
    let isWhole = isComplete || answer.by != nil
    self.answer = isKept || !isWhole ? nil : answer
    guard !isKept, isWhole, let finding = answer.finding,
      answer.by == nil || levels.contains(where: Self.counts)
    else {
      kind = .silent
      return
    }
    kind = finding.isAdjustedFinding ? .firm : finding.isFinding ? .likely : .unclear
  }

  /// The levels that are findings, in their order.
  var found: [Level] { kind <= .likely ? levels.filter(Self.counts) : [] }

  private static func counts(_ level: Level) -> Bool { level.answer?.excludesZero ?? false }

  /// For each level whether it is told.
  private static func told(
    _ answer: ModelAnswer, everybody: ModelAnswer?, _ rule: DisclosureRule
  ) -> [Bool] {
    let people = answer.levels.map(\.people)
    guard answer.by != nil else {
      return Disclosure.list(people, rule: rule).groups.map { $0 != .kept }
    }
    // Beside the groups those who said nothing, who are left when the groups are taken from everybody.
    let rest = ChangeLevel.allCases.map { level in
      max(
        0,
        (everybody?.levels.first { $0.level == level }?.people ?? 0)
          - answer.levels.filter { $0.level == level }.reduce(0) { $0 + $1.people })
    }
    let cells = people.indices.map { PeopleCell([$0]) }
    let all = ChangeLevel.allCases.enumerated().map { place, level in
      PeopleCell(
        Set(
          people.indices.filter { answer.levels[$0].level == level }
            // Nobody who said nothing is no secret about anybody.
            + (rest[place] > 0 ? [people.count + place] : [])))
    }
    let table = Disclosure(people: people + rest, rule: rule)
    return table.told(cells + all).prefix(cells.count).map { $0 != .kept }
  }
}
