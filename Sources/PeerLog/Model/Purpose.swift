/// What somebody's answers, or their contact, may be used for.
public enum Purpose: String, Sendable, CaseIterable {
  /// The programme's figures.
  case evidence
  /// Rows without names for researchers.
  case researchData
  /// Reports for people outside.
  case reports
  /// Writing to them once a month.
  case reminders

  /// The statement whose yes allows it.
  var statement: String {
    switch self {
    case .evidence, .researchData, .reports: "consent.research"
    case .reminders: "consent.reminders"
    }
  }

  /// A statement whose no forbids it, because a yes that was not understood is none.
  static let understanding = "consent.understood"
}
