internal import FoundationEssentials
internal import Instruments
internal import Wording

/// The command `kith instrument`: checks, previews and loads questionnaires, and lists what was loaded.
enum InstrumentCommand: Command {
  static let name = "instrument"
  static let summary =
    "Checks, previews and loads questionnaires: instrument check|preview FILE | load FILE --licence TEXT | list."
  static let parts = [
    ("check FILE", "says what a file holds, or every fault with its line"),
    ("preview FILE", "writes a page for each language that a browser opens without a server"),
    ("load FILE", "takes in licensed words (with --licence) or a programme's own list of versions"),
    ("list", "says which licensed words are in use, which were before, and by what right"),
  ]
  static let options = [
    CommandOption("licence", "TEXT", "load: the licence under which the owner's words are used"),
    CommandOption("by", "NAME", "load: who loads them (default: the user of this machine)"),
    CommandOption("language", "TAG", "preview: in this language only (default: a page for each)"),
    CommandOption("out", "DIR", "preview: where to write ID.LANGUAGE.html (default: here)"),
    CommonOptions.data, CommonOptions.content,
  ]
  /// The part's name and the file.
  static let operands = 2

  static func run(_ arguments: Arguments) throws {
    var rest = arguments
    let part = rest.takeOperand()
    guard let part, ["check", "preview", "load", "list"].contains(part) else {
      throw CommandError("Say check, preview, load or list after 'kith instrument'.", .usage)
    }
    if part == "list" { return try list(data: rest["data"] ?? "data") }
    guard let path = rest.takeOperand() else {
      throw CommandError("Name the file: kith instrument \(part) FILE.", .usage)
    }
    let file = DefinitionFile(path, try OwnInstruments.read(path))
    let folder = try ContentFolder.find(
      named: rest["content"], program: CommandLine.arguments[0])
    switch part {
    case "check": try check(file, folder)
    case "preview": try InstrumentPreview.write(file, folder, rest)
    default: try InstrumentLoading.load(file, folder, rest)
    }
  }

  /// Says what a file holds, or everything that is wrong with it.
  private static func check(_ file: DefinitionFile, _ folder: ContentFolder) throws(CommandError) {
    switch try InstrumentFile(file, folder) {
    case .instrument(let instrument):
      Console.print("\(file.name): \(instrument.summary)")
      try compare(instrument, file, folder)
    case .versions(let library, let ids):
      for id in ids {
        if let version = library.questionnaires[id] {
          Console.print("\(file.name): \(version.summary)")
        }
      }
    }
  }

  /// Says whether a file could be loaded as wording for the instrument that Kith has under its id.
  private static func compare(
    _ instrument: Instrument, _ file: DefinitionFile, _ folder: ContentFolder
  ) throws(CommandError) {
    guard let definition = try InstrumentFile.definition(of: instrument.id, folder),
      definition != file.bytes
    else { return }
    let result = WordingChecker.check(file.bytes, against: definition)
    guard result.problems.isEmpty else {
      let reasons = InstrumentFile.refusal(file, result.problems)
      throw CommandError(
        reasons.message
          + "\nIt cannot be loaded as wording for Kith's \(instrument.id), for these reasons.",
        reasons.code)
    }
    let languages = result.languages.map(\.rawValue).joined(separator: ", ")
    Console.print(
      languages.isEmpty
        ? "It has Kith's own words and nothing to load."
        : "It can be loaded as licensed wording for \(instrument.id) in: \(languages).")
  }

  /// Prints every wording that was loaded, the earlier ones too.
  private static func list(data: String) throws(CommandError) {
    let records = try OwnInstruments(data: data).records
    if records.isEmpty { Console.print("No licensed wording is loaded: all words are Kith's own.") }
    for record in records {
      for (index, entry) in record.loaded.enumerated() {
        Console.print(
          "\(record.file(of: entry)): \(index + 1 == record.loaded.count ? "in use" : "earlier"), "
            + "loaded \(entry.loadedOn) by \(entry.loadedBy). \(entry.owner); \(entry.licence)")
      }
    }
  }
}

extension Instrument {
  /// What it holds, in one line.
  fileprivate var summary: String {
    let languages = translations.map { translation in
      let status = translation.status.rawValue.split(separator: "_").joined(separator: " ")
      return "\(translation.language.rawValue) (\(status))"
    }
    return "\(id), version \(version): questions \(items.count), pages \(pages.count), "
      + "scores \(measures.count); \(languages.joined(separator: ", ")); wording: \(rights.label)."
  }
}

extension Questionnaire {
  /// What it asks, in one line.
  fileprivate var summary: String {
    "\(id): questions \(items.count), steps \(steps.all.count)"
      + (minutes.map { ", about \($0) minutes" } ?? "")
      + (shortOf.map { ", shorter than \($0)" } ?? "") + "."
  }
}
