public import Wording

extension Phrase {
  static let fhirTitle: Phrase = "fhir.title"
  static let fhirWorking: Phrase = "fhir.working"
  static let fhirLicence: Phrase = "fhir.licence"
  static let fhirReview: Phrase = "fhir.review"
}

/// The phrases that FHIR reads from the catalogues.
public enum FHIRPhrases {
  /// Every phrase, so that a test can hold the catalogues against them.
  public static let allPhrases: [Phrase] = [
    .fhirTitle, .fhirWorking, .fhirLicence, .fhirReview,
  ]
}
