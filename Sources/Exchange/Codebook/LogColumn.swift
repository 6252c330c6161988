internal import Instruments
internal import Wording

/// The columns of the table of logs that say whose a log is, when and how it was given.
public enum LogColumn: String, CaseIterable, Sendable {
  /// Whose log it is.
  case participant
  /// Which of the participant's logs it is, from 1.
  case log
  /// The day that it counts back from.
  case date
  /// The day it was sent.
  case sent
  /// The area in which the person takes part.
  case area
  /// The project in which the person takes part.
  case project
  /// How it was filled in.
  case mode
  /// The language it was answered in.
  case language
  /// Which version of the log it is.
  case version
  /// Seconds from the first page to sending.
  case duration
  /// Whether a number of times was ticked rather than written.
  case ticked
  /// Which edition of each part it asks was answered, in whose words.
  case edition

  /// Its place among the columns, as `allCases` has them.
  ///
  /// Written out, because a look-up by name for each cell took a tenth of the time of taking data out.
  public var place: Int {
    switch self {
    case .participant: 0
    case .log: 1
    case .date: 2
    case .sent: 3
    case .area: 4
    case .project: 5
    case .mode: 6
    case .language: 7
    case .version: 8
    case .duration: 9
    case .ticked: 10
    case .edition: 11
    }
  }

  /// The column, given the versions of the log.
  func column(_ versions: [Questionnaire]) -> Column {
    var column = Column(rawValue, .administrative, LocalText([.english: label]), type(versions))
    if self == .duration { column.unit = "seconds" }
    return column
  }

  private var label: String {
    switch self {
    case .participant: "Whose log it is: a pseudonym that belongs to this table alone"
    case .log: "Which log of this participant it is, in the order of their days"
    case .date: "The day that the log counts back from"
    case .sent: "The day it was sent"
    case .area: "The area in which the person takes part"
    case .project: "The project in which the person takes part"
    case .mode: "How it was filled in"
    case .language: "The language it was answered in (BCP 47)"
    case .version: "Which version of the log it is"
    case .duration: "From the first page to sending"
    case .ticked: "Whether a number of times was ticked on paper rather than written"
    case .edition: "The edition of each part, and whose words it was in; empty if nobody noted it"
    }
  }

  private func type(_ versions: [Questionnaire]) -> ColumnType {
    switch self {
    case .participant, .area, .project, .language, .edition: .text
    case .log: .whole(1...1_000_000)
    case .duration: .whole(nil)
    case .date, .sent: .date
    case .mode:
      .code(
        ColumnCode.numbered([
          ("online", "By the person, on a screen"), ("paper", "On paper, keyed by somebody else"),
          ("helped", "Together with a helper"), ("api", "In another program, through the API"),
          ("paper-helped", "On paper together with a helper, keyed by somebody else"),
        ]))
    case .version: .code(ColumnCode.numbered(versions.map { ($0.id, $0.title) }))
    case .ticked: .code(.yesNo)
    }
  }
}

extension [ColumnCode] {
  /// Yes and no.
  static let yesNo = ColumnCode.numbered([("yes", "Yes"), ("no", "No")])
}
