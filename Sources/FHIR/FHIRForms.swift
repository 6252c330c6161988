public import Instruments
public import Wording

/// The versions of the log as FHIR forms, each in every language it is complete in.
public struct FHIRForms: Sendable {
  private struct Name: Hashable {
    let version: String
    let language: Language
  }

  private let forms: [Name: FHIRForm]

  /// The forms of some questionnaires in the languages of a catalogue.
  ///
  /// - Throws: `FHIRError.condition` if a questionnaire has branches that FHIR cannot say.
  public init(
    _ questionnaires: [Questionnaire], names: FHIRNames, catalogue: Catalogue
  ) throws(FHIRError) {
    var forms: [Name: FHIRForm] = [:]
    for questionnaire in questionnaires {
      for language in catalogue.languages {
        do {
          forms[Name(version: questionnaire.id, language: language)] = try FHIRForm(
            questionnaire, names: names, words: catalogue.words(in: language))
        } catch {
          if case .language = error { continue }
          throw error
        }
      }
    }
    self.forms = forms
  }

  /// As above, without the versions whose branches FHIR cannot say.
  public init(sayable questionnaires: [Questionnaire], names: FHIRNames, catalogue: Catalogue) {
    forms = questionnaires.reduce(into: [:]) { forms, questionnaire in
      let one = try? FHIRForms([questionnaire], names: names, catalogue: catalogue)
      forms.merge(one?.forms ?? [:]) { first, _ in first }
    }
  }

  /// The form of a version in a language, else in English; `nil` for a version that is not there.
  public func form(_ version: String, in language: Language) -> FHIRForm? {
    forms[Name(version: version, language: language)]
      ?? forms[Name(version: version, language: .english)]
  }
}
