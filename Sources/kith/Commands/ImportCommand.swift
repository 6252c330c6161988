internal import Exchange
internal import FoundationEssentials
internal import Storage
internal import Time

/// The command `kith import`.
enum ImportCommand: Command {
  static let name = "import"
  static let summary =
    "Takes logs in: from Kith's own tables, or from a survey tool's with --mapping."
  static let options = [
    CommonOptions.data,
    CommandOption("participants", "FILE", "the table of people; without it their logs wait"),
    CommandOption(
      "mapping", "FILE", "which columns are which, as in Content/import/limesurvey.json"),
    CommandOption("cut", "ID", "the cut of this Kith's that the table is from (manifest.json)"),
    CommandOption("make-places", nil, "make areas and projects that are not there"),
    CommandOption("dry-run", nil, "take nothing in; say of every row what would happen"),
    CommandOption("skip-bad", nil, "leave bad rows out and take the others in"),
    CommonOptions.content,
  ]
  static let operands = 1

  /// How many problems are printed.
  private static let mostShown = 1000

  static func run(_ arguments: Arguments) throws {
    guard let file = arguments.operands.first else {
      throw CommandError("Name the table: kith import LOGS.csv.", .usage)
    }
    var options = Importer.Options(logs: file)
    options.people = arguments["participants"]
    options.cut = arguments["cut"]
    options.makesPlaces = arguments.has("make-places")
    options.isDryRun = arguments.has("dry-run")
    options.skipsBad = arguments.has("skip-bad")
    options.mapping = try arguments["mapping"].map(mapping)
    if options.isDryRun { options.told = { Console.print("row \($0): \($1)") } }
    let report = try take(options, arguments)
    try say(report, options)
  }

  private static func mapping(_ path: String) throws(CommandError) -> ImportMapping {
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(filePath: path)) } catch {
      throw CommandError("The mapping \(path) cannot be read.", .data)
    }
    do { return try ImportMapping(json: [UInt8](bytes)) } catch {
      throw CommandError("\(path): \(error)", .data)
    }
  }

  private static func take(
    _ options: Importer.Options, _ arguments: Arguments
  ) throws(CommandError) -> ImportReport {
    let codebook: Codebook
    do {
      codebook = try Codebook(CodebookCommand.library(arguments), ownWords: true)
    } catch let error as CommandError { throw error } catch {
      throw CommandError("Content: \(error)", .data)
    }
    let folder = arguments["data"] ?? "data"
    let data = try OpenData(folder, settings: .oneChange)
    defer { data.close() }
    do {
      return try Importer(
        codebook: codebook, stores: data.stores, vault: data.vault, today: Clock.system.now().day
      ).run(options)
    } catch let error as StorageError {
      throw CommandError(error.sentence(folder: folder), error.code)
    } catch {
      throw CommandError("\(error)", .data)
    }
  }

  private static func say(
    _ report: ImportReport, _ options: Importer.Options
  ) throws(CommandError) {
    if !options.isDryRun {
      for problem in report.problems.prefix(mostShown) { Console.print("\(problem)") }
      if report.problems.count > mostShown {
        Console.print("and \(report.problems.count - mostShown) more")
      }
    }
    let counts =
      "\(report.new) new logs, \(report.known) there already, \(report.newPeople) new people, "
      + "\(report.refused) rows refused."
    if report.isDone { return Console.print(counts) }
    guard options.isDryRun else {
      throw CommandError(
        "Nothing was taken in. \(report.refused) rows are bad; --skip-bad leaves them out.", .data)
    }
    Console.print("Nothing was taken in. It would be: \(counts)")
  }
}
