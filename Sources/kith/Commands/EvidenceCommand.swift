internal import Evidence
internal import EvidenceFiles
internal import Impact

/// The command `kith evidence`: summaries that charities can pool without sharing a row.
enum EvidenceCommand: Command {
  static let name = "evidence"
  static let summary =
    "Makes, adds and analyses summaries: evidence summarise LOGS.csv | merge A B | subtract A B | analyse A | verify."
  static let options =
    [
      CommandOption("out", "FILE", "where summaries are written (.kse)"),
      CommandOption("threshold", "N", "the fewest people a cell may tell of (default: 5)"),
      CommandOption(
        "first-pairs", "N", "count no more than the first N pairs of each participant"),
    ] + AnalyseCommand.options.filter { $0.name != "rows-from" }

  /// The part's name and any number of summary files.
  static let operands = Int.max

  static func run(_ arguments: Arguments) throws {
    var rest = arguments
    switch rest.takeOperand() {
    case "summarise": try summarise(rest)
    case "merge": try combine(rest, { try $0.add($1) }, "merge")
    case "subtract": try combine(rest, { try $0.subtract($1) }, "subtract")
    case "analyse": try analyse(rest)
    case "verify": try verify(rest)
    default:
      throw CommandError(
        "Say summarise, merge, subtract, analyse or verify after 'kith evidence'.", .usage)
    }
  }

  private static func summarise(_ arguments: Arguments) throws {
    var input = try AnalyseOptions.read(arguments)
    if arguments["first-pairs"] != nil {
      input.options.pairLimit = try arguments.number("first-pairs", in: 1...10_000, else: 1)
    }
    let read = try input.read()
    read.explanations.forEach(Console.print)
    try SummaryFiles.write(read.summaries, arguments)
  }

  /// Counts the logs of a programme in two ways, and scores their answers again.
  private static func verify(_ arguments: Arguments) throws {
    guard arguments.operands.isEmpty, let data = try DataLogs.open(arguments) else {
      throw CommandError("Name the programme: kith evidence verify --data DIR.", .usage)
    }
    let found = try data.verify()
    guard found.isRight else { throw CommandError(found.sentence, .data) }
    Console.print(found.sentence)
  }

  private static func combine(
    _ arguments: Arguments, _ combine: (inout Summaries, Summaries) throws -> Void, _ verb: String
  ) throws {
    guard let first = arguments.operands.first, arguments.operands.count > 1 else {
      throw CommandError(
        "Name two summary files or more: kith evidence \(verb) A.kse B.kse.", .usage)
    }
    var sum = try SummaryFiles.read(first)
    for path in arguments.operands.dropFirst() {
      do { try combine(&sum, SummaryFiles.read(path)) } catch let error as MergeError {
        throw CommandError("\(first) and \(path): \(error).", .data)
      }
    }
    try SummaryFiles.write(sum, arguments)
  }

  private static func analyse(_ arguments: Arguments) throws {
    guard arguments.operands.count == 1 else {
      throw CommandError("Name one summary file: kith evidence analyse A.kse.", .usage)
    }
    let summaries = try SummaryFiles.read(arguments.operands[0])
    let threads = try arguments.number("threads", in: 1...64, else: 2)
    try AnalyseCommand.report(
      Report(summaries: summaries, answers: summaries.analyse(threads: threads)), arguments)
  }
}
