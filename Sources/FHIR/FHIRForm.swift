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
      guard instrument.rights.wording(in: words.language) == .working else { return nil }
      return LocalText([words.language: Self.note(on: instrument, words)])
    }
  }

  /// The version of the whole: the editions of its instruments, in order.
  ///
  /// It changes whenever the questions of any of them do, or whose words they are in.
  var version: String {
    Self.version(questionnaire.instruments.map { $0.edition(in: words.language) })
  }

  /// The address that the answers to a log name: with the version that was asked, if that is known.
  func canonical(_ editions: [String: String]) -> String {
    let asked = questionnaire.instruments.compactMap { editions[$0.id] }
    let address = names.questionnaire(questionnaire.id)
    return asked.count == questionnaire.instruments.count
      ? address + "|" + Self.version(asked) : address
  }

  /// Editions such as `1.working`, each by its number, the first letter of its wording and the mark of loaded words.
  private static func version(_ editions: [String]) -> String {
    editions.map { edition in
      let parts = edition.split(separator: ".")
      return parts.prefix(1).joined() + parts.dropFirst().prefix(1).map { $0.prefix(1) }.joined()
        + parts.dropFirst(2).joined()
    }.joined(separator: ".")
  }

  private static func note(on instrument: Instrument, _ words: Words) -> String {
    words[
      .fhirWorking,
      ["instrument": instrument.rights.instrument, "owner": instrument.rights.owner]]
  }

  func text(_ text: LocalText) -> JSON { .text(text[words.language]) }
}
