internal import Evidence
internal import EvidenceFiles

/// Reads the options of the commands that read a table of logs.
enum AnalyseOptions {
  /// The options as an input of logs.
  ///
  /// - Throws: `CommandError` when neither a table nor a data folder is named, or more than one.
  static func read(_ arguments: Arguments) throws(CommandError) -> LogInput {
    var options = AnalysisOptions(logs: "", plan: try plan(arguments))
    if let data = try DataLogs.open(arguments) {
      let others = tables(arguments) + ofTables.filter { arguments.has($0) || arguments[$0] != nil }
      guard others.isEmpty else {
        throw CommandError(
          "--data takes all logs of a programme; \(others[0]) needs a table.", .usage)
      }
      options.threads = try arguments.number("threads", in: 1...64, else: 2)
      return LogInput(options: options, data: data)
    }
    options.logs = try table(arguments)
    options.people = arguments["participants"]
    options.participant = arguments["participant"] ?? "participant"
    options.time = arguments["time"]
    options.threads = try arguments.number("threads", in: 1...64, else: 2)
    options.filters =
      try filters(arguments, "only", keeps: true) + filters(arguments, "without", keeps: false)
    options.isComplete = arguments.has("complete")
    options.progress = Progress.reporter()
    let content = arguments["content"]
    options.instruments = {
      let program = CommandLine.arguments[0]
      return try? Content.instruments(ContentFolder.find(named: content, program: program))
    }
    return LogInput(options: options, data: nil)
  }

  /// What can only be asked of a table.
  private static let ofTables = [
    "participants", "participant", "time", "only", "without", "complete",
  ]

  private static func tables(_ arguments: Arguments) -> [String] {
    arguments.operands + (arguments["rows-from"].map { [$0] } ?? []) + swallowed(arguments)
  }

  private static func table(_ arguments: Arguments) throws(CommandError) -> String {
    let tables = tables(arguments)
    guard let table = tables.first else {
      throw CommandError(
        "Name a table of logs, such as LOGS.csv, or a programme with --data DIR.", .usage)
    }
    guard tables.count == 1 else {
      throw CommandError(
        "Name one table of logs, not \(tables.count): \(tables.joined(separator: ", ")).", .usage)
    }
    return table
  }

  /// `COL=VALUE`, values of the same column together.
  private static func filters(
    _ arguments: Arguments, _ option: String, keeps: Bool
  ) throws(CommandError) -> [RowFilter] {
    var filters: [RowFilter] = []
    for word in (arguments.lists[option] ?? []).filter({ !isTable($0) }) {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        throw CommandError("--\(option) takes COLUMN=VALUE, not '\(word)'.", .usage)
      }
      let (column, value) = (String(parts[0]), String(parts[1]))
      if let known = filters.firstIndex(where: { $0.column == column }) {
        filters[known].values.append(value)
      } else {
        filters.append(RowFilter(column: column, values: [value], keeps: keeps))
      }
    }
    return filters
  }

  /// A table named right after a list of columns, as in `--by region LOGS.csv`.
  private static func swallowed(_ arguments: Arguments) -> [String] {
    lists.flatMap { arguments.lists[$0] ?? [] }.filter(isTable)
  }

  private static let lists = ["outcome", "exposure", "adjust", "by", "only", "without"]

  private static func isTable(_ word: String) -> Bool {
    [".csv", ".tsv", ".txt"].contains { word.lowercased().hasSuffix($0) }
  }

  private static func plan(_ arguments: Arguments) throws(CommandError) -> Plan {
    if let path = arguments["plan"] { return try PlanFile.read(path) }
    func columns(_ option: String) -> [String] {
      (arguments.lists[option] ?? []).filter { !isTable($0) }
        .flatMap { $0.split(separator: ",").map(String.init) }
    }
    let outcomes = columns("outcome")
    let exposures = columns("exposure")
    guard !outcomes.isEmpty || !exposures.isEmpty else {
      guard columns("adjust").isEmpty, columns("by").isEmpty else {
        throw CommandError("--adjust and --by need --outcome and --exposure.", .usage)
      }
      return .programme
    }
    guard !outcomes.isEmpty, !exposures.isEmpty else {
      throw CommandError("--outcome and --exposure belong together: give both.", .usage)
    }
    return Plan(
      outcomes: outcomes, exposures: exposures.map { Exposure($0) }, adjust: columns("adjust"),
      groupings: columns("by").map { Grouping($0) })
  }
}
