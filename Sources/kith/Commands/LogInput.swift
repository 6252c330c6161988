internal import Evidence
internal import EvidenceFiles

/// Where the logs of an analysis come from: a table, or the data folder of a Kith.
struct LogInput {
  /// What is analysed, and how a table is read.
  var options: AnalysisOptions
  /// The data folder; nil for a table.
  let data: DataLogs?

  /// What was read.
  struct Result {
    let summaries: Summaries
    let course: Course?
    let explanations: [String]
  }

  /// Reads the logs.
  ///
  /// - Throws: `CommandError` with what is wrong and where.
  func read() throws(CommandError) -> Result {
    if let data {
      let (summaries, course) = try data.summaries(options.plan, pairLimit: options.pairLimit)
      return Result(summaries: summaries, course: course, explanations: [])
    }
    do {
      let analysis = try Analysis(options)
      return Result(
        summaries: analysis.summaries, course: analysis.course, explanations: analysis.explanations)
    } catch {
      throw CommandError("\(error)", .data)
    }
  }
}
