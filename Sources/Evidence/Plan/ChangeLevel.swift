/// The direction in which something changed between two consecutive logs.
///
/// The order is the order of the factor's levels: the first is the reference of the type III test.
public enum ChangeLevel: Int, CaseIterable, Sendable {
  /// Less than at the log before.
  case decreased = 0
  /// Exactly as much as at the log before.
  case same = 1
  /// More than at the log before.
  case increased = 2

  /// The word used in every table: `decreased`, `same` or `increased`.
  public var name: String {
    switch self {
    case .decreased: "decreased"
    case .same: "same"
    case .increased: "increased"
    }
  }
}
