internal import Glibc

/// The program as it is called from a shell: finds the command, runs it, and says in one line why it
/// could not.
enum CommandLineInterface {
  /// Every command, in the order in which help lists them.
  static var commands: [any Command.Type] {
    [
      ServeCommand.self, AnalyseCommand.self, EvidenceCommand.self, DescribeCommand.self,
      EconomicsCommand.self, PopulationCommand.self,
      PlanSampleCommand.self, CodebookCommand.self, InstrumentCommand.self, SimulateCommand.self,
      ExportCommand.self, ReportCommand.self,
      ImportCommand.self,
      FHIRCommand.self,
      RoutesCommand.self, HelpCommand.self,
      VersionCommand.self,
    ]
  }

  /// Runs the command named first and gives the exit code.
  ///
  /// - Parameter words: The words of the command line without the name of the program.
  /// - Returns: 0, or the code that says why it could not be done.
  static func run(_ words: [String]) -> Int32 {
    do {
      try dispatch(words)
      return 0
    } catch let error as CommandError {
      Console.error(error.message)
      return error.code.rawValue
    } catch {
      Console.error("Something went wrong that Kith did not expect: \(error)")
      return CommandError.Code.software.rawValue
    }
  }

  private static func dispatch(_ words: [String]) throws {
    let name = words.first ?? "help"
    let rest = Array(words.dropFirst())
    let standing = ["--help": "help", "-h": "help", "--version": "version"]
    if let other = standing[name] { return try dispatch([other] + rest) }
    guard let command = commands.first(where: { $0.name == name }) else {
      throw CommandError(
        "There is no command '\(name)'. 'kith help' lists the commands.", .usage)
    }
    if rest.contains("--help") || rest.contains("-h") {
      return Console.print(Help.page(of: command))
    }
    do {
      let arguments = try Arguments(rest, options: command.options)
      if arguments.operands.count > command.operands {
        throw CommandError(
          "'\(arguments.operands[command.operands])' is one word too many.", .usage)
      }
      try command.run(arguments)
    } catch let error as CommandError where error.code == .usage {
      throw CommandError("\(error.message) See 'kith help \(name)'.", .usage)
    }
  }
}
