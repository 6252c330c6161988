/// One command of the program, such as `kith serve`.
protocol Command {
  /// The word that calls it.
  static var name: String { get }
  /// What it does, in one line.
  static var summary: String { get }
  /// The options it takes, in the order in which help lists them.
  static var options: [CommandOption] { get }
  /// What it does with each of its parts: the words after the command, and one line. None, for most.
  static var parts: [(words: String, help: String)] { get }
  /// How many words it takes that are not options.
  static var operands: Int { get }
  /// Does it. Throws a `CommandError` with the one line to print.
  static func run(_ arguments: Arguments) throws
}

extension Command {
  /// None, as with most commands.
  static var operands: Int { 0 }
  /// None, as with most commands.
  static var parts: [(words: String, help: String)] { [] }
}

/// One option of a command.
struct CommandOption: Equatable {
  /// The word after `--`.
  let name: String
  /// What to write after it, such as `DIR`; `nil` for a switch.
  let value: String?
  /// What it does, in one line.
  let help: String

  /// Whether it takes all words up to the next option, as `COL...` says.
  var takesSeveral: Bool { value?.hasSuffix("...") ?? false }

  init(_ name: String, _ value: String? = nil, _ help: String) {
    self.name = name
    self.value = value
    self.help = help
  }
}

/// Why a command could not be done: one line that says what to do, and the exit code.
struct CommandError: Error, Equatable {
  /// The exit codes of the program (sysexits.h).
  enum Code: Int32 {
    case usage = 64
    case data = 65
    case unavailable = 69
    case software = 70
    case cannotCreate = 73
    case inputOutput = 74
    case configuration = 78
  }

  let message: String
  let code: Code

  init(_ message: String, _ code: Code) {
    self.message = message
    self.code = code
  }
}
