public import Wording

extension Problem {
  /// The sentence that stands beside the field: what is wrong and what to do.
  public func sentence(in words: Words) -> String {
    switch self {
    case .missing: words[.problemMissing]
    case .notANumber: words[.problemNotANumber]
    case .notWhole: words[.problemNotWhole]
    case .tooSmall(let minimum): words[.problemTooSmall, ["min": String(minimum)]]
    case .tooLarge(let maximum): words[.problemTooLarge, ["max": String(maximum)]]
    case .notAChoice: words[.problemNotAChoice]
    case .tooMany(let maximum): words[.problemTooMany, ["max": String(maximum)]]
    case .tooLong(let maximum): words[.problemTooLong, ["max": String(maximum)]]
    case .notADay: words[.problemNotADay]
    case .inTheFuture: words[.problemInTheFuture]
    case .tooLongAgo(let earliest): words[.problemTooLongAgo, ["earliest": earliest]]
    }
  }
}

extension Phrase {
  static let problemMissing: Phrase = "problem.missing"
  static let problemNotANumber: Phrase = "problem.not-a-number"
  static let problemNotWhole: Phrase = "problem.not-whole"
  static let problemTooSmall: Phrase = "problem.too-small"
  static let problemTooLarge: Phrase = "problem.too-large"
  static let problemNotAChoice: Phrase = "problem.not-a-choice"
  static let problemTooMany: Phrase = "problem.too-many"
  static let problemTooLong: Phrase = "problem.too-long"
  static let problemNotADay: Phrase = "problem.not-a-day"
  static let problemInTheFuture: Phrase = "problem.in-the-future"
  static let problemTooLongAgo: Phrase = "problem.too-long-ago"
}

/// The phrases that Web reads from the catalogues.
public enum WebPhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] = [
    .problemMissing, .problemNotANumber, .problemNotWhole, .problemTooSmall, .problemTooLarge,
    .problemNotAChoice, .problemTooMany, .problemTooLong, .problemNotADay, .problemInTheFuture,
    .problemTooLongAgo,
  ]
}
