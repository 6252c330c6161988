public import Evidence
public import Instruments

/// What is analysed, and where it stands.
public struct AnalysisOptions: Sendable {
  /// The table of logs: a path, or `-` for standard input.
  public var logs: String
  /// The table of people, with their groups; nil without one.
  public var people: String?
  /// The column that says whose log it is, in both tables.
  public var participant = "participant"
  /// The column that says when; `date`, else `time`, when nil.
  public var time: String?
  /// What is analysed.
  public var plan: Plan
  /// How many threads read.
  public var threads = 2
  /// How many of a participant's first pairs of logs are used; all, when nil.
  public var pairLimit: Int?
  /// Which logs are read; all, when empty.
  public var filters: [RowFilter] = []
  /// Whether only logs with every number of the plan are read.
  public var isComplete = false
  /// Whether the course of the logs is described too.
  public var describes = false
  /// The questionnaires, asked for when a table holds answers in place of scores.
  public var instruments: (@Sendable () -> InstrumentLibrary?)?
  /// Told now and then how much has been read, from 0 to 1, from any thread.
  public var progress: (@Sendable (Double) -> Void)?

  /// An analysis of a table.
  ///
  /// - Parameters:
  ///   - logs: The table of logs: a path, or `-` for standard input.
  ///   - plan: What is analysed.
  public init(logs: String, plan: Plan = .programme) {
    self.logs = logs
    self.plan = plan
  }
}
