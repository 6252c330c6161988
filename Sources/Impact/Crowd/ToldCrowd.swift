public import Evidence

/// What may be told of who takes part: in the programme, in each area and in each project, decided for all of
/// them together, so that nobody learns from two pages what one page keeps back.
public struct ToldCrowd: Sendable {
  /// What is told of one place; `nil` is kept back.
  public struct Place: Equatable, Sendable {
    /// People who joined.
    public internal(set) var joined: Int?
    /// Those of them who have a log.
    public internal(set) var logged: Int?
    /// Logs.
    public internal(set) var logs: Int?
    /// For each period how many people joined; none for a project.
    public internal(set) var joinedIn: [Int?] = []
    /// For each period how many logs were sent; none for a project.
    public internal(set) var logsIn: [Int?] = []
    /// For each month since the first log how many people have one in it; `nil` where nothing is told of them.
    public internal(set) var steps: [Int?]
    /// For each of them how many logs are second ones of somebody; what is no average of enough people is found
    /// by it, and it is shown nowhere.
    var more: [Int] = []
    /// For each question how many people gave each answer; none about the background of a project's people.
    public internal(set) var rows: [[Int?]]
    /// For each question how many answered.
    public internal(set) var valid: [Int?]
  }

  /// Some months of the calendar in a row.
  public struct Period: Hashable, Sendable {
    /// The year of its first month.
    public let year: Int
    /// The first month, from 1.
    public let month: Int
    /// How many months: 1, 3 or 12.
    public let length: Int
  }

  /// What is asked.
  public let questions: [CrowdQuestion]
  /// The periods, one after the other.
  public let periods: [Period]
  /// What is told of each place.
  public internal(set) var places: [Scope: Place]
  /// For each band of answers to the one question and each answer to the other how many people gave both.
  public internal(set) var crossed: [[Int?]]
  /// What is too few.
  public let rule: DisclosureRule

  /// The places of the two questions that are set against each other; empty if there are none.
  public let pair: [Int]
}
