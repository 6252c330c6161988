internal import Exchange
internal import FoundationEssentials
internal import Simulation

/// The command `kith simulate`.
enum SimulateCommand: Command {
  static let name = "simulate"
  static let summary =
    "Writes the tables of an invented programme that looks like the published one."
  static let options = [
    CommandOption("participants", "N", "how many people (default: 786, as published)"),
    CommandOption("seed", "S", "the same seed gives the same bytes (default: 1)"),
    CommandOption("out", "DIR", "the folder for logs.csv, participants.csv and the codebook"),
    CommandOption("threads", "N", "how many threads (default: 2)"),
    CommonOptions.content,
  ]

  static func run(_ arguments: Arguments) throws {
    guard let out = arguments["out"] else {
      throw CommandError("Say with --out DIR where the tables are to be written.", .usage)
    }
    let people = try arguments.number("participants", in: 1...100_000_000, else: 786)
    let seed = try arguments.number("seed", in: 0...Int.max, else: 1)
    let threads = try arguments.number("threads", in: 1...64, else: 2)
    let codebook = try CodebookCommand.codebook(arguments)
    try CodebookCommand.write(codebook, in: out)
    do {
      let counts = try simulation(codebook, arguments)
        .write(people: people, seed: UInt64(seed), to: out, threads: threads)
      report(counts, out)
    } catch let error as ExchangeError {
      throw CommandError("\(error)", .cannotCreate)
    }
  }

  private static func simulation(
    _ codebook: Codebook, _ arguments: Arguments
  ) throws(CommandError) -> Simulation {
    let folder = try ContentFolder.find(
      named: arguments["content"], program: CommandLine.arguments[0])
    let files = try folder.files(in: "simulation", ending: ".json")
    guard let file = files.first(where: { $0.name == "side-by-side.json" }) else {
      throw CommandError("Content has no simulation/side-by-side.json.", .configuration)
    }
    do {
      return try Simulation(
        json: file.bytes, library: Content.instruments(folder), codebook: codebook)
    } catch let error as SimulationError {
      throw CommandError("Content: simulation/\(file.name): \(error)", .data)
    } catch let error as CommandError {
      throw error
    } catch {
      throw CommandError("\(error)", .software)
    }
  }

  private static func report(_ counts: SimulationCounts, _ folder: String) {
    Console.print(
      "\(folder): \(counts.logs) logs of \(counts.people) invented people, "
        + "\(counts.unregistered) of whom never registered; \(counts.duplicates) logs are there twice."
    )
    Console.print("As in the published programme, within sampling error:")
    for line in Simulation.matched { Console.print("  - \(line)") }
    Console.print("Not matched:")
    for line in Simulation.unmatched { Console.print("  - \(line)") }
  }
}
