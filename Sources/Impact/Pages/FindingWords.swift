internal import Evidence
internal import Wording

/// What was found, in sentences that anybody can read.
struct FindingWords {
  let words: Words

  /// Every phrase that sentences are made of.
  static let phrases: [Phrase] =
    Plan.programme.outcomes.flatMap { [.outcome($0), .rose($0), .fell($0)] }
    + Plan.programme.exposures.map(\.name).flatMap { exposure in
      [.exposure(exposure)] + ChangeLevel.allCases.map { .when(exposure, $0) }
    }
    + ["trivial", "small", "medium", "large"].map { .finding("size.\($0)") }
    + [.finding("sentence"), .finding("sentence.plain")]

  /// The sentence of one level: when what happened, what went with it, how surely and how much.
  func sentence(_ outcome: String, _ exposure: String, _ answer: LevelAnswer) -> String {
    guard let mean = answer.mean, let low = answer.low, let high = answer.high else { return "" }
    let isDown = mean < 0
    let change = words[
      isDown ? .fell(outcome) : .rose(outcome), ["points": points(abs(mean))]]
    let when = words[.when(exposure, answer.level)]
    guard answer.excludesZero, let size = answer.effect?.word else {
      return words[.finding("sentence.plain"), ["when": when, "change": change]]
    }
    return words[
      .finding("sentence"),
      [
        "when": when, "change": change, "low": points(min(abs(low), abs(high))),
        "high": points(max(abs(low), abs(high))), "size": words[.finding("size.\(size)")],
      ]]
  }

  /// A number of points with one decimal, or with two where one would say nothing.
  func points(_ value: Double) -> String {
    abs(value) < 0.1 ? Decimal.text(value) : Decimal.text(value, 1)
  }

  /// From a lower number to a higher one.
  func interval(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high else { return words[.finding("unknown")] }
    let decimals = min(abs(low), abs(high)) < 0.1 ? 2 : 1
    return words[
      .finding("interval"),
      ["low": Decimal.text(low, decimals), "high": Decimal.text(high, decimals)]]
  }

  /// The name of an outcome or an exposure.
  func outcome(_ name: String) -> String { words[.outcome(name)] }
  func exposure(_ name: String) -> String { words[.exposure(name)] }
  func level(_ level: ChangeLevel) -> String { words[.finding("level.\(level.name)")] }
}

extension Phrase {
  static func outcome(_ name: String) -> Phrase { .finding("outcome.\(name)") }
  static func rose(_ outcome: String) -> Phrase { .finding("rose.\(outcome)") }
  static func fell(_ outcome: String) -> Phrase { .finding("fell.\(outcome)") }
  static func exposure(_ name: String) -> Phrase { .finding("exposure.\(name)") }
  static func when(_ exposure: String, _ level: ChangeLevel) -> Phrase {
    .finding("when.\(exposure).\(level.name)")
  }
}
