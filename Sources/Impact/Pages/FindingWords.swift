public import Evidence
public import Wording

/// What was found, in sentences that anybody can read.
public struct FindingWords {
  let words: Words

  /// Sentences in a language.
  public init(words: Words) { self.words = words }

  /// Every phrase that sentences are made of.
  static let phrases: [Phrase] =
    Plan.programme.outcomes.flatMap { [.outcome($0), .rose($0), .fell($0)] }
    + Plan.programme.exposures.map(\.name).flatMap { exposure in
      [.exposure(exposure)] + ChangeLevel.allCases.map { .when(exposure, $0) }
    }
    + ["trivial", "small", "medium", "large"].map { .finding("size.\($0)") }
    + [.finding("sentence"), .finding("sentence.plain"), .finding("sentence.title")]

  /// The sentence of one level: when what happened, what went with it, how surely and how much.
  func sentence(_ outcome: String, _ exposure: String, _ answer: LevelAnswer) -> String {
    guard let mean = answer.mean, let low = answer.low, let high = answer.high else { return "" }
    return sentence(
      outcome, exposure, answer.level, mean: mean, low: low, high: high,
      size: answer.excludesZero ? answer.effect?.word : nil)
  }

  /// The same as the title of a figure, which shows the rest.
  func title(_ outcome: String, _ exposure: String, _ answer: LevelAnswer) -> String {
    let mean = answer.mean ?? 0
    return words[
      .finding("sentence.title"),
      [
        "when": when(exposure, answer.level),
        "change": words[
          mean < 0 ? .fell(outcome) : .rose(outcome), ["points": points(abs(mean))]],
      ]]
  }

  /// The same from its numbers, as a report keeps them.
  ///
  /// - Parameters:
  ///   - outcome: What changed.
  ///   - exposure: What went with it.
  ///   - level: How that changed.
  ///   - mean: The mean change, in points.
  ///   - low: The lower limit of its interval.
  ///   - high: The upper limit.
  ///   - size: Cohen's word for its size; nil where the interval holds zero.
  /// - Returns: The sentence.
  public func sentence(
    _ outcome: String, _ exposure: String, _ level: ChangeLevel, mean: Double, low: Double,
    high: Double, size: String?
  ) -> String {
    let change = words[
      mean < 0 ? .fell(outcome) : .rose(outcome), ["points": points(abs(mean))]]
    let when = when(exposure, level)
    guard let size else {
      return words[.finding("sentence.plain"), ["when": when, "change": change]]
    }
    return words[
      .finding("sentence"),
      [
        "when": when, "change": change, "low": points(min(abs(low), abs(high))),
        "high": points(max(abs(low), abs(high))), "size": words[.finding("size.\(size)")],
      ]]
  }

  /// When what happened.
  public func when(_ exposure: String, _ level: ChangeLevel) -> String {
    words[.when(exposure, level)]
  }

  /// A number of points with one decimal, or with as many as it takes to say something.
  func points(_ value: Double) -> String { number(value, Self.decimals(abs(value))) }

  private static func decimals(_ size: Double) -> Int {
    size >= 0.1 ? 1 : size >= 0.005 || size == 0 ? 2 : size >= 0.0005 ? 3 : 4
  }

  /// A number with a minus sign, kept on its side where text runs from right to left (Unicode, UAX 9, 2.4).
  private func number(_ value: Double, _ decimals: Int) -> String {
    let text = Decimal.text(value, decimals)
    guard text.first == "-" else { return text }
    let number = "\u{2212}" + text.dropFirst()
    return words.language.direction == .rightToLeft ? "\u{2066}\(number)\u{2069}" : number
  }

  /// From a lower number to a higher one.
  func interval(_ low: Double?, _ high: Double?) -> String {
    guard let low, let high else { return words[.finding("unknown")] }
    let decimals = Self.decimals(min(abs(low), abs(high)))
    return words[
      .finding("interval"),
      ["low": number(low, decimals), "high": number(high, decimals)]]
  }

  /// The name of an outcome.
  public func outcome(_ name: String) -> String { words[.outcome(name)] }
  /// The name of an exposure.
  public func exposure(_ name: String) -> String { words[.exposure(name)] }
  /// The name of a level of change.
  public func level(_ level: ChangeLevel) -> String { words[.finding("level.\(level.name)")] }
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
