internal import Exchange
internal import FoundationEssentials
internal import Instruments

/// The command `kith codebook`.
enum CodebookCommand: Command {
  static let name = "codebook"
  static let summary =
    "Says what every column of Kith's tables means (codebook.csv, codebook.json)."
  static let options = [
    CommandOption("out", "DIR", "where to write the two files (default: print the CSV)"),
    CommandOption("own-words", nil, "with the columns of answers in people's own words"),
    CommonOptions.data,
    CommonOptions.content,
  ]

  static func run(_ arguments: Arguments) throws {
    let codebook = try codebook(arguments)
    guard let folder = arguments["out"] else {
      return Console.print(String(codebook.csv.dropLast()))
    }
    try write(codebook, in: folder)
  }

  /// The codebook of the content folder.
  static func codebook(_ arguments: Arguments) throws(CommandError) -> Codebook {
    let library = try library(arguments)
    do {
      return try Codebook(library, ownWords: arguments.has("own-words"))
    } catch {
      throw CommandError("Content: \(error)", .data)
    }
  }

  /// The questionnaires of the content folder, with what the programme of the data folder added.
  static func library(_ arguments: Arguments) throws(CommandError) -> InstrumentLibrary {
    try Content.instruments(
      ContentFolder.find(named: arguments["content"], program: CommandLine.arguments[0]),
      data: arguments["data"] ?? "data")
  }

  /// Writes `codebook.csv` and `codebook.json`, making the folder if needed.
  static func write(_ codebook: Codebook, in folder: String) throws(CommandError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, text) in [("codebook.csv", codebook.csv), ("codebook.json", codebook.json)] {
        try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)"), options: .atomic)
      }
    } catch {
      throw CommandError("\(folder) cannot be written.", .cannotCreate)
    }
  }
}
