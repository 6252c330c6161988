public import Wording

extension Phrase {
  static let violationMissing: Phrase = "api.violation.missing"
  static let violationUnknown: Phrase = "api.violation.unknown"
  static let violationType: Phrase = "api.violation.type"
  static let violationValue: Phrase = "api.violation.value"
  static let apiDay: Phrase = "api.day"
  static let apiOtherVersion: Phrase = "api.other-version"
  static let apiUnknownID: Phrase = "api.unknown-id"
}

/// The phrases that the API reads from the catalogues.
public enum APIPhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] =
    [
      .violationMissing,
      .violationUnknown,
      .violationType,
      .violationValue,
      .apiDay,
      .apiOtherVersion,
      .apiUnknownID,
    ] + Problem.Kind.allCases.flatMap { [$0.title, $0.advice] }
}
