public import Instruments
internal import LineJSON
public import Wording

/// A questionnaire in the words of FHIR R4, for systems in health care to ask it or to read its answers.
///
/// Item links, option codes and groups are those of the definition files, so that answers mean the same
/// in every form Kith gives them out in.
/// Source: HL7 FHIR R4 (4.0.1), Questionnaire and QuestionnaireResponse.
public struct FHIRForm: Sendable {
  let questionnaire: Questionnaire
  let names: FHIRNames
  let words: Words
  let nodes: [FormNode]

  /// A questionnaire in the language of `words`.
  ///
  /// - Throws: `FHIRError` if it is not complete in the language or FHIR cannot say its branches.
  public init(_ questionnaire: Questionnaire, names: FHIRNames, words: Words) throws(FHIRError) {
    guard questionnaire.instruments.allSatisfy({ $0.languages.contains(words.language) }) else {
      throw .language(words.language, of: questionnaire.id)
    }
    self.questionnaire = questionnaire
    self.names = names
    self.words = words
    nodes = try FormNode.nodes(of: questionnaire) { instrument in
      guard instrument.rights.wording == .working else { return nil }
      return LocalText([words.language: Self.note(on: instrument, words)])
    }
  }

  /// The version of the whole: the versions of its instruments, in order.
  ///
  /// It changes whenever any of them does.
  var version: String {
    questionnaire.instruments.map { String($0.version) }.joined(separator: ".")
  }

  /// The address that a response names.
  var canonical: String { names.questionnaire(questionnaire.id) + "|" + version }

  private static func note(on instrument: Instrument, _ words: Words) -> String {
    words[
      .fhirWorking,
      ["instrument": instrument.rights.instrument, "owner": instrument.rights.owner]]
  }

  func text(_ text: LocalText) -> JSON { .text(text[words.language]) }
}
