public import Exchange
public import FHIR
internal import Instruments
public import PeerLog
public import Wording

/// What the API asks and gives out, as the content files define it.
public struct APIForms: Sendable {
  let forms: PeerLogForms
  let fhir: FHIRForms
  let codebook: Codebook
  let languages: [Language]

  /// The forms of the log, the same in FHIR, what the columns of tables mean, and the languages that
  /// people can be asked in.
  public init(
    _ forms: PeerLogForms, fhir: FHIRForms, codebook: Codebook, languages: [Language]
  ) {
    (self.forms, self.fhir, self.codebook) = (forms, fhir, codebook)
    self.languages = languages
  }

  /// The versions that are asked, by name.
  var versions: [Questionnaire] { forms.schedule.versions.sorted { $0.id < $1.id } }

  /// The statements that people agree to, each with the name it has in a body.
  var statements: [(name: String, item: Item)] {
    forms.consent.items.map { ($0.id, $0) }
  }

  /// The names of the statements to which joining needs a yes.
  var needed: Set<String> { Set(forms.consent.instruments.flatMap(\.needs).map(\.item)) }

  /// The version of the statements.
  var consentVersion: Int { forms.consent.instruments.first?.version ?? 1 }
}
