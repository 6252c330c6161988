internal import Evidence
internal import EvidenceFiles

/// The command `kith analyse`.
enum AnalyseCommand: Command {
  static let name = "analyse"
  static let summary = "Says what changed together with peer support, from a table of logs (CSV)."
  static let options = [
    CommandOption(
      "rows-from", "FILE", "the table of logs, instead of naming it first; - reads standard input"),
    CommandOption(
      "participants", "FILE", "a table with one row for each participant: gender, age, region ..."),
    CommandOption("format", "text|json|csv", "how to answer (default: text)"),
    CommandOption("all", nil, "show every model in the text, not only the findings"),
    CommandOption("plan", "FILE", "a plan of analysis (JSON): outcomes, exposures, adjust, by"),
    CommandOption(
      "participant", "COL", "the column that says whose log it is (default: participant)"),
    CommandOption("time", "COL", "the column that says when (default: date, else time)"),
    CommandOption("outcome", "COL...", "the columns whose change is explained"),
    CommandOption("exposure", "COL...", "the columns whose change it is set against"),
    CommandOption("adjust", "COL...", "columns whose change is kept in every model"),
    CommandOption("by", "COL...", "subgroups, constant for each participant"),
    CommandOption("only", "COL=VALUE...", "read only logs with this value, such as mode=online"),
    CommandOption("without", "COL=VALUE...", "leave out logs with this value, such as ticked=yes"),
    CommandOption("complete", nil, "read only logs in which every number of the plan is given"),
    CommandOption(
      "leave-out", "COL", "sensitivity: every model without one group of COL at a time"),
    CommandOption(
      "lead-lag", nil, "exploratory: which change comes first, one pair before the other"),
    CommandOption("threads", "N", "how many threads (default: 2)"),
    CommandOption(
      "data", "DIR", "analyse the logs of a programme, also while it is served, instead of a table"),
    CommonOptions.content,
  ]

  static let operands = 1

  static func run(_ arguments: Arguments) throws {
    _ = try Format(arguments)
    let input = try AnalyseOptions.read(arguments)
    if arguments.has("lead-lag") { return try AnalyseVariants.leadLag(input, arguments) }
    if let column = arguments["leave-out"] {
      return try AnalyseVariants.leaveOut(column, input, arguments)
    }
    try report(analysed(input), arguments)
  }

  /// Reads and analyses logs.
  static func analysed(_ input: LogInput) throws(CommandError) -> Report {
    let read = try input.read()
    let answers = read.summaries.analyse(threads: input.options.threads)
    return Report(summaries: read.summaries, answers: answers, explanations: read.explanations)
  }

  /// Prints a report in the form asked for.
  static func report(_ report: Report, _ arguments: Arguments) throws(CommandError) {
    switch try Format(arguments) {
    case .text: Console.print(report.text(isComplete: arguments.has("all")))
    case .json: Console.print(report.json)
    case .csv: Console.printRows(report.csv)
    }
  }

  /// How to answer.
  enum Format: String {
    case text
    case json
    case csv

    init(_ arguments: Arguments) throws(CommandError) {
      let word = arguments["format"] ?? "text"
      guard let format = Format(rawValue: word) else {
        throw CommandError("--format must be text, json or csv, not '\(word)'.", .usage)
      }
      self = format
    }
  }
}
