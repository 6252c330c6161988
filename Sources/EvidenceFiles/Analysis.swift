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
    switch try LogPass(table, sorted: nil, options).run() {
    case .complete(let summaries, let course):
      (self.summaries, self.course) = (summaries, course)
    case .unsorted:
      let sorted = try SortedCopy(of: table).make()
      guard
        case .complete(let summaries, let course) = try LogPass(table, sorted: sorted, options)
          .run()
      else {
        throw TableError(file: table.file.name, problem: "the table cannot be put in order")
      }
      (self.summaries, self.course) = (summaries, course)
    }
  }
}
