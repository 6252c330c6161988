internal import FoundationEssentials
internal import Impact

/// The command `kith economics`.
enum EconomicsCommand: Command {
  static let name = "economics"
  static let summary =
    "Says what people used of health services and what it cost, as peer support changed."
  static let options = [
    CommandOption("data", "DIR", "the folder of the programme, also while it is served"),
    CommandOption(
      "costs", "FILE", "the table of unit costs (default: unit-costs.csv in --data)"),
    CommandOption("format", "text|json", "how to answer (default: text)"),
    CommonOptions.content,
  ]

  static func run(_ arguments: Arguments) throws {
    let format = arguments["format"] ?? "text"
    guard ["text", "json"].contains(format) else {
      throw CommandError("--format must be text or json, not '\(format)'.", .usage)
    }
    guard let folder = arguments["data"], let data = try DataLogs.open(arguments) else {
      throw CommandError("Name the programme: kith economics --data DIR --costs FILE.", .usage)
    }
    let own = OwnPrices.path(folder)
    let costs = arguments["costs"] ?? own
    guard arguments["costs"] != nil || FileManager.default.fileExists(atPath: own) else {
      throw CommandError(
        "Name the prices with --costs FILE, or put them into \(own). A sample is Content/economics/unit-costs.csv.",
        .usage)
    }
    let economics = try data.economics(costs: costs)
    Console.print(format == "json" ? economics.json : economics.text)
  }
}
