internal import Evidence
internal import EvidenceFiles

/// The exploratory and the sensitivity forms of `kith analyse`.
enum AnalyseVariants {
  /// Asks which change comes first: the exposure's, or the outcome's.
  static func leadLag(_ input: LogInput, _ arguments: Arguments) throws(CommandError) {
    guard input.options.logs != "-" else {
      throw CommandError("--lead-lag reads the table twice: name a file.", .usage)
    }
    var input = input
    let plans = input.options.plan.leadLag
    input.options.plan = plans[0]
    let forward = try AnalyseCommand.analysed(input)
    input.options.plan = plans[1]
    let backward = try AnalyseCommand.analysed(input)
    switch try AnalyseCommand.Format(arguments) {
    case .json:
      Console.print(
        "{\"exploratory\":true,\"exposure_first\":\(forward.json),\"outcome_first\":\(backward.json)}"
      )
    case .csv:
      // One table: the second has the same heading.
      let rows = backward.csv.drop { $0 != "\n" }.dropFirst()
      Console.printRows(forward.csv + rows)
    case .text:
      Console.print(
        "EXPLORATORY. The change in the exposure comes one pair before the outcome's:\n")
      Console.print(forward.text(isComplete: arguments.has("all")))
      Console.print(
        "EXPLORATORY. The change in the outcome comes one pair before the exposure's:\n")
      Console.print(backward.text(isComplete: arguments.has("all")))
    }
  }

  /// Fits every model without one group at a time.
  static func leaveOut(
    _ column: String, _ input: LogInput, _ arguments: Arguments
  ) throws(CommandError) {
    var input = input
    input.options.plan.groupings = [Grouping(column)]
    for index in input.options.plan.exposures.indices {
      input.options.plan.exposures[index].isStratified = true
    }
    let summaries = try input.read().summaries
    guard !summaries.plan.groupings.isEmpty else {
      throw CommandError("There is no column \(column) to leave groups of out.", .data)
    }
    let answers = LeaveOut(summaries, grouping: 0)
    switch try AnalyseCommand.Format(arguments) {
    case .text: Console.print(answers.text)
    case .json: Console.print(answers.json)
    case .csv: Console.printRows(answers.csv)
    }
  }
}
