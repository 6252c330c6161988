internal import Evidence
internal import Exchange
internal import FoundationEssentials
internal import Identity
internal import Instruments
internal import PeerLog
internal import Storage
internal import Time

/// The command `kith export`.
enum ExportCommand: Command {
  static let name = "export"
  static let summary =
    "Takes out the logs that people gave for research, without a name, with the codebook."
  static let options = [
    CommonOptions.data,
    CommandOption("out", "DIR", "the folder for the tables, the codebook and the manifest"),
    CommandOption("format", "csv|xlsx|sav|jsonl", "in which files (default: csv)"),
    CommandOption("own-words", nil, "with answers in people's own words, which may name somebody"),
    CommonOptions.content,
  ]

  static func run(_ arguments: Arguments) throws {
    guard let folder = arguments["out"] else {
      throw CommandError("Say with --out DIR where the tables are to be written.", .usage)
    }
    let word = arguments["format"] ?? "csv"
    guard let format = ExportFormat(rawValue: word) else {
      throw CommandError("--format must be csv, xlsx, sav or jsonl, not '\(word)'.", .usage)
    }
    let data = arguments["data"] ?? "data"
    let codebook = try CodebookCommand.codebook(arguments)
    try CodebookCommand.write(codebook, in: folder)
    let cut = try write(
      format, to: folder, data: data, codebook,
      ConsentTerms(CodebookCommand.library(arguments).form(of: "consent")))
    do {
      try Data(cut.json.utf8).write(to: URL(filePath: "\(folder)/manifest.json"), options: .atomic)
    } catch {
      throw CommandError("\(folder)/manifest.json cannot be written.", .cannotCreate)
    }
    Console.print(
      "\(folder): \(cut.logs) logs of \(cut.people) people; \(cut.logsLeftOut) logs are left out, "
        + "for their people did not agree to research or have not joined.")
    Console.print("cut \(cut.id), content \(cut.content)")
  }

  private static func write(
    _ format: ExportFormat, to folder: String, data: String, _ codebook: Codebook,
    _ terms: ConsentTerms
  ) throws(CommandError) -> Cut {
    let source = try ResearchData(data, settings: .wholeFileTogether)
    do {
      let exporter = Exporter(
        codebook: codebook, terms: terms, plan: Plan.programme.version, program: programVersion)
      return try exporter.write(
        format, to: folder, from: source.database, vault: source.vault,
        id: ResearchData.newCut(), day: Clock.system.now().day.iso)
    } catch let error as StorageError {
      throw CommandError(error.sentence(folder: data), error.code)
    } catch {
      throw CommandError("\(error)", .cannotCreate)
    }
  }

  static let programVersion = "kith \(VersionCommand.version)"
}
