/// Everything that a report says, as numbers: what is kept of it, so that it can be written again.
///
/// It holds no row of anybody, and only what is told: a number that is kept back is not in it. So whoever
/// takes their logs out is not in anything that can be worked out from what is kept, beyond what was given
/// out already.
public struct ReportBundle: Codable, Equatable, Sendable {
  /// Of which data, by what program.
  public var cut: DataCut
  /// What the place is called: the programme, an area or a project.
  public var place: String
  /// What the whole programme is called.
  public var programme: String
  /// The areas set beside each other, in the order of their names; empty for a report of one place.
  public var areas: [String]
  /// How much there is.
  public var size: ReportSize
  /// How many people have a first log, a second and so on (table A4.1).
  public var months: [MonthRow] = []
  /// Who takes part, how they were at the first log, what they gave and received (A4.2 to A4.4).
  public var people: [PeopleRow] = []
  /// How outcomes changed from the first log to the last.
  public var changes: [ChangeRow] = []
  /// The means by month since the first log; nil in editions of before they were kept.
  public var courses: [CourseRow]?
  /// Every model, level by level (A4.5 to A4.11, and the annex).
  public var models: [ModelRow] = []
  /// Services used and their cost; nil without a table of prices, and of a place alone.
  public var economics: ReportEconomics?
  /// What the people of the place wrote about themselves and their work.
  public var words: ReportWords = ReportWords()

  /// The same of one place and name.
  public init(cut: DataCut, place: String, programme: String, areas: [String], size: ReportSize) {
    (self.cut, self.place, self.programme) = (cut, place, programme)
    (self.areas, self.size) = (areas, size)
  }
}

/// How many people and logs a report rests on; nil where kept back.
public struct ReportSize: Codable, Hashable, Sendable {
  /// People who joined.
  public var joined: Int?
  /// People with a log.
  public var people: Int?
  /// Their logs.
  public var logs: Int?
  /// Pairs of consecutive logs.
  public var pairs: Int?
  /// People with two logs and more.
  public var returned: Int?
  /// The first day that a log is about, and the last.
  public var from: String?
  public var until: String?
  /// How many projects the place has.
  public var projects: Int?
}

/// What the people of a place add in their own words.
public struct ReportWords: Codable, Hashable, Sendable {
  /// Their own text, paragraph by paragraph.
  public var text: [String] = []
  /// What somebody said, with how they are called in it.
  public var quotes: [ReportQuote] = []

  /// No words.
  public init() {}
}

/// Something that somebody said and agreed to have printed.
public struct ReportQuote: Codable, Hashable, Sendable {
  /// Their words, as they said them.
  public let text: String
  /// How they want to be called.
  public let by: String

  /// A quote.
  public init(_ text: String, by: String) { (self.text, self.by) = (text, by) }
}
