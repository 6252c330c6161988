/// The command `kith help [COMMAND]`.
enum HelpCommand: Command {
  static let name = "help"
  static let summary = "Lists the commands, or tells more about one."
  static let options: [CommandOption] = []
  static let operands = 1

  static func run(_ arguments: Arguments) throws {
    guard let topic = arguments.operands.first else {
      return Console.print(Help.overview(of: CommandLineInterface.commands))
    }
    guard let command = CommandLineInterface.commands.first(where: { $0.name == topic }) else {
      throw CommandError("There is no command '\(topic)'.", .usage)
    }
    Console.print(Help.page(of: command))
  }
}
