internal import Evidence

/// The command `kith plan-sample`.
enum PlanSampleCommand: Command {
  static let name = "plan-sample"
  static let summary = "Says how many people an evaluation needs to find a change within people."
  static let options = [
    CommandOption(
      "effect", "D", "mean change over the standard deviation of change (default: 0.5)"),
    CommandOption("power", "P", "the chance wanted of finding it, in percent (default: 80)"),
    CommandOption("alpha", "A", "the level of the two-sided test, in percent (default: 5)"),
    CommandOption("changes", "M", "changes a person, on average (pairs of logs; default: 1)"),
    CommandOption("icc", "R", "how alike the changes of a person are, 0 to 1 (default: 0)"),
    CommandOption("format", "text|json", "how to answer (default: text)"),
  ]

  static func run(_ arguments: Arguments) throws {
    let effect = try number(arguments, "effect", 0.5)
    let power = try number(arguments, "power", 80)
    let alpha = try number(arguments, "alpha", 5)
    let changes = try number(arguments, "changes", 1)
    let correlation = try number(arguments, "icc", 0)
    guard changes >= 1, correlation >= 0, correlation <= 1 else {
      throw CommandError("--changes must be 1 or more, and --icc from 0 to 1.", .usage)
    }
    guard let size = SampleSize(effect: effect, power: power / 100, alpha: alpha / 100) else {
      throw CommandError(
        "--effect must not be zero, and --power must lie between --alpha and 100.", .usage)
    }
    let people = size.people(changes: changes, correlation: correlation)
    switch arguments["format"] ?? "text" {
    case "text": break
    case "json":
      return Console.print(
        "{\"people\":\(size.people),\"power\":\(size.power),\"changes\":\(changes),\"icc\":\(correlation),"
          + "\"people_with_changes\":\(people)}")
    case let other: throw CommandError("--format must be text or json, not '\(other)'.", .usage)
    }
    Console.print("\(size.people) people with one change each.")
    if changes > 1 {
      Console.print(
        "\(people) people with \(changes) changes each (intraclass correlation \(correlation)).")
    }
  }

  private static func number(
    _ arguments: Arguments, _ name: String, _ fallback: Double
  ) throws(CommandError) -> Double {
    guard let text = arguments[name] else { return fallback }
    guard let number = Double(text), number.isFinite else {
      throw CommandError("--\(name) must be a number, not '\(text)'.", .usage)
    }
    return number
  }
}
