internal import EvidenceFiles
internal import FoundationEssentials
internal import Impact

/// The command `kith population`.
enum PopulationCommand: Command {
  static let name = "population"
  static let summary =
    "Sets a table of everybody who lives somewhere beside who takes part: population load FILE | remove."
  static let options = [
    CommonOptions.data, CommonOptions.content,
  ]

  static let operands = 2

  /// Where a programme's table lies in its folder.
  static func file(in folder: String) -> String { "\(folder)/population.csv" }

  static func run(_ arguments: Arguments) throws {
    let folder = arguments["data"] ?? "data"
    guard FileManager.default.fileExists(atPath: "\(folder)/kith.db") else {
      throw CommandError("\(folder) is not the folder of a programme.", .data)
    }
    let place = Self.file(in: folder)
    switch (arguments.operands.first, arguments.operands.count) {
    case ("load", 2):
      let source = arguments.operands[1]
      let content = try ContentFolder.find(
        named: arguments["content"], program: CommandLine.arguments[0])
      let library = try Content.instruments(content, data: folder)
      do {
        let table = try Population(reading: source, library: library)
        try Data(contentsOf: URL(filePath: source)).write(
          to: URL(filePath: place), options: .atomic)
        Console.print(
          "\(table.rows.count) numbers of \(table.name). Figures show them from now on.")
      } catch let error as TableError {
        throw CommandError("\(error)", .data)
      } catch { throw CommandError("\(place) cannot be written.", .data) }
    case ("remove", 1):
      try? FileManager.default.removeItem(atPath: place)
      Console.print("No population stands beside the figures any more.")
    default:
      throw CommandError("Say load FILE or remove after 'kith population'.", .usage)
    }
  }
}
