/// The command `kith version`.
enum VersionCommand: Command {
  static let name = "version"
  static let summary = "Prints the version of the program."
  static let options: [CommandOption] = []

  /// The version, by the rules of semver.org.
  static let version = "0.1.0"

  static func run(_ arguments: Arguments) throws {
    Console.print("kith \(version)")
  }
}
