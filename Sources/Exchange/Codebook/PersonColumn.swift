internal import Wording

/// The columns of the table of people that are no answers.
public enum PersonColumn: String, CaseIterable, Sendable {
  /// The pseudonym in the table of logs.
  case participant
  /// The day on which the person joined.
  case joined
  /// The area in which the person takes part.
  case area
  /// The project in which the person takes part.
  case project
  /// The language the person chose.
  case language
  /// The version of the statements that the person agreed to.
  case consentVersion = "consent_version"
  /// The day on which the person agreed to research.
  case consentDate = "consent_date"
  /// How many logs the table of logs holds of the person.
  case logs

  /// Its place among the columns.
  public var place: Int { Self.places[self] ?? 0 }

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The column.
  var column: Column {
    Column(rawValue, .administrative, LocalText([.english: label]), type)
  }

  private var label: String {
    switch self {
    case .participant: "The pseudonym in the table of logs"
    case .joined: "The day on which the person joined"
    case .area: "The area in which the person takes part"
    case .project: "The project in which the person takes part"
    case .language: "The language the person chose (BCP 47)"
    case .consentVersion: "The version of the statements that the person agreed to"
    case .consentDate: "The day on which the person agreed that answers are used for research"
    case .logs: "How many logs the table of logs holds of the person"
    }
  }

  private var type: ColumnType {
    switch self {
    case .participant, .area, .project, .language: .text
    case .joined, .consentDate: .date
    case .consentVersion: .whole(1...1_000_000)
    case .logs: .whole(0...1_000_000)
    }
  }
}
