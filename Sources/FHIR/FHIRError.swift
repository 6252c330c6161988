public import Wording

/// Why a questionnaire cannot be said in FHIR.
public enum FHIRError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The condition of this page or question has no equivalent.
  case condition(at: String)
  /// The questionnaire is not complete in the language.
  case language(Language, of: String)

  public var description: String {
    switch self {
    case .condition(let place): "when \(place) is asked cannot be said in FHIR"
    case .language(let language, let id): "\(id) is not written in \(language.rawValue)"
    }
  }
}
