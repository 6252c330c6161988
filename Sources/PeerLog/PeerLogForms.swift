public import Instruments

/// The forms the log is made of, as the content files define them.
public struct PeerLogForms: Sendable {
  /// The statements to agree to.
  public let consent: Questionnaire
  /// The questions about the person, asked once.
  public let background: Questionnaire
  /// The month's questions.
  public let monthly: Questionnaire

  /// The forms of a library.
  ///
  /// - Throws: `FormsError.missing` if the library lacks one of them.
  public init(_ library: InstrumentLibrary) throws(FormsError) {
    func found(_ form: Questionnaire?, _ id: String) throws(FormsError) -> Questionnaire {
      guard let form else { throw .missing(id) }
      return form
    }
    consent = try found(library.form(of: "consent"), "consent")
    background = try found(library.form(of: "background"), "background")
    monthly = try found(library.questionnaires["monthly"], "monthly")
  }

  /// The questionnaire a draft was begun with.
  func questionnaire(_ id: String) -> Questionnaire? {
    [monthly].first { $0.id == id }
  }
}

/// Why the forms of the log are not complete.
public enum FormsError: Error, Equatable, Sendable {
  /// No content file defines the questionnaire with this id.
  case missing(String)
}
