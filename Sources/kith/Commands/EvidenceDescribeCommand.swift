internal import Evidence
internal import EvidenceFiles

/// The command `kith describe`.
enum DescribeCommand: Command {
  static let name = "describe"
  static let summary =
    "Describes a table of logs: means by month, first logs by group, change from first to last."
  static let options =
    AnalyseCommand.options.filter {
      !["all", "lead-lag", "leave-out"].contains($0.name)
    } + [
      CommandOption(
        "reliability", "COL=R...", "the reliability of an outcome, for reliable change (0 to 1)")
    ]

  static let operands = 1

  static func run(_ arguments: Arguments) throws {
    let format = try AnalyseCommand.Format(arguments)
    var input = try AnalyseOptions.read(arguments)
    input.options.describes = true
    input.options.plan.groupings =
      arguments.lists["by"].map { [Grouping($0[0])] } ?? [Grouping("region")]
    let reliabilities = try reliabilities(arguments)
    let read = try input.read()
    guard let course = read.course else { return }
    switch format {
    case .text:
      Console.print(course.text(reliabilities: reliabilities))
      read.explanations.forEach(Console.print)
    case .json: Console.print(course.json(reliabilities: reliabilities))
    case .csv: Console.printRows(course.csv(reliabilities: reliabilities))
    }
  }

  private static func reliabilities(_ arguments: Arguments) throws(CommandError) -> [String: Double]
  {
    var found: [String: Double] = [:]
    for word in arguments.lists["reliability"] ?? [] {
      let parts = word.split(separator: "=")
      guard parts.count == 2, let value = Double(parts[1]), value >= 0, value < 1 else {
        throw CommandError(
          "--reliability takes COLUMN=R with R from 0 to below 1, not '\(word)'.", .usage)
      }
      found[String(parts[0])] = value
    }
    return found
  }
}
