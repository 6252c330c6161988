internal import Instruments
internal import Wording

extension ItemProblem {
  /// The sentence that says what to do; `typed` is what was written, in words.
  func sentence(_ words: Words, typed: String) -> String {
    switch self {
    case .notANumber: words[.answerNotANumber]
    case .notWhole: words[.answerNotWhole]
    case .tooSmall(let min): words[.answerTooSmall, ["min": String(min)]]
    case .tooLarge(let max): words[.answerTooLarge, ["max": String(max)]]
    case .notAChoice: words[.answerNotAChoice]
    case .tooLong(let max): words[.answerTooLong, ["max": String(max)]]
    case .twoAnswers: words[.answerTwo, ["answers": typed]]
    case .tickOnlyOnPaper: words[.answerTick]
    case .required: words[.answerRequired]
    }
  }
}
