/// Why no programme can be simulated.
public enum SimulationError: Error, Hashable, Sendable {
  /// The file with the published numbers cannot be understood.
  case content(String)
  /// The questionnaires lack something that the simulation answers.
  case missing(String)
}

extension SimulationError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .content(let reason): "the published numbers cannot be read: \(reason)"
    case .missing(let name): "the questionnaires have no \"\(name)\", which the simulation answers"
    }
  }
}
