internal import Time
public import Wording

extension Problem {
  /// The sentence that stands beside the field: what is wrong and what to do.
  public func sentence(in words: Words) -> String {
    switch self {
    case .tooLong(let maximum): words[.problemTooLong, ["max": String(maximum)]]
    case .notANumber(let least, let most):
      words[.problemNotANumber, ["least": String(least), "most": String(most)]]
    case .notADay: words[.problemNotADay]
    case .inTheFuture: words[.problemInTheFuture]
    case .tooLongAgo(let earliest): words[.problemTooLongAgo, ["earliest": earliest.iso]]
    }
  }
}

extension Phrase {
  static let problemTooLong: Phrase = "problem.too-long"
  static let problemNotANumber: Phrase = "problem.not-a-number"
  static let problemNotADay: Phrase = "problem.not-a-day"
  static let problemInTheFuture: Phrase = "problem.in-the-future"
  static let problemTooLongAgo: Phrase = "problem.too-long-ago"
}

/// The phrases that Web reads from the catalogues.
public enum WebPhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] = [
    .problemTooLong, .problemNotANumber, .problemNotADay, .problemInTheFuture,
    .problemTooLongAgo,
  ]
}
