public import Evidence

/// Reads tables of logs into summaries.
public struct Analysis: Sendable {
  /// Everything the models need.
  public let summaries: Summaries
  /// The course of the logs, where it was asked for.
  public let course: Course?
  /// One line for each thing that was left out.
  public let explanations: [String]

  /// Reads a table of logs.
  ///
  /// Rows grouped by participant and in order of time stream; any other order is sorted on disk first,
  /// within the same memory.
  ///
  /// - Parameter options: What is analysed, and where it stands.
  /// - Throws: `TableError` for whatever cannot be read, with its row and column.
  public init(_ options: AnalysisOptions) throws(TableError) {
    var explanations: [String] = []
    let table = try LogTable(options, explanations: &explanations)
    self.explanations = explanations
    // Tables in ascending order need no memory for people; those that are only grouped need a little for
    // each; all others are put in order first.
    var order = LogPass.Order.ascending
    while true {
      let sorted = order == .sorted ? try SortedCopy(of: table).make() : nil
      switch try LogPass(table, order, sorted: sorted, options).run() {
      case .complete(let summaries, let course):
        (self.summaries, self.course) = (summaries, course)
        return
      case .notAscending where order == .ascending: order = .grouped
      case .unsorted where order != .sorted: order = .sorted
      case .notAscending, .unsorted:
        throw TableError(file: table.file.name, problem: "the table cannot be put in order")
      }
    }
  }
}
