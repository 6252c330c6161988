internal import Instruments

/// The addresses by which FHIR resources of one Kith name themselves and each other.
///
/// They are names first: nothing has to answer there, but each begins with the address of the Kith that
/// gave it, so that two programmes never name two things alike (FHIR R4, "Canonical URLs").
public struct FHIRNames: Sendable, Hashable {
  private let base: String

  /// The names given by the Kith at an address, such as `https://kith.example`.
  public init(address: String) { base = address + "/fhir/" }

  /// The canonical address of a questionnaire.
  func questionnaire(_ id: String) -> String { base + "Questionnaire/" + id }

  /// The system of a scale's codes; a scale belongs to its instrument.
  func codes(of scale: AnswerScale, in item: Item) -> String {
    "\(base)CodeSystem/\(item.name.prefix { $0 != "." })-\(scale.id)"
  }

  /// The system of the answers that any question can have.
  var commonAnswers: String { base + "CodeSystem/answers" }

  /// The system of the pseudonyms of a table.
  var participants: String { base + "participants" }

  /// The definition of an extension of our own.
  func definition(_ name: String) -> String { base + "StructureDefinition/" + name }
}
