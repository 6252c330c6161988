internal import Instruments

/// One test of an earlier answer, as `enableWhen` says it (FHIR R4, Questionnaire.item.enableWhen).
struct EnablingTest: Sendable, Hashable {
  /// How an answer is compared (FHIR R4, code system `questionnaire-enable-operator`).
  enum Comparison: String, Sendable {
    /// Whether there is an answer.
    case exists
    /// At least one answer is this one.
    case isEqual = "="
    /// No answer is this one; also true without any answer.
    case isNotEqual = "!="
    /// At least one answer is this number or more.
    case isAtLeast = ">="
    /// At least one answer is less than this number.
    case isLess = "<"
  }

  /// What an answer is compared with.
  enum Value: Sendable, Hashable {
    case code(String)
    case number(Int)
    case bool(Bool)
  }

  /// The link of the earlier question.
  let question: String
  let comparison: Comparison
  let value: Value

  init(_ question: String, _ comparison: Comparison, _ value: Value) {
    self.question = question
    self.comparison = comparison
    self.value = value
  }
}

/// Tests of earlier answers of which all, or at least one, must hold.
struct EnablingLevel: Sendable, Hashable {
  let tests: [EnablingTest]
  let needsAll: Bool
}
