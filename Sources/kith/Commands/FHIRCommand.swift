internal import Exchange
internal import FHIR
internal import FoundationEssentials
internal import Instruments
internal import PeerLog
internal import Storage
internal import Wording

/// The command `kith fhir`: questionnaires and answers for systems in health care.
enum FHIRCommand: Command {
  static let name = "fhir"
  static let summary =
    "Writes FHIR R4: fhir questionnaire --version monthly-full | responses --data DIR --out FILE.jsonl."
  static let options = [
    CommandOption(
      "version", "NAME", "which version of the log, or background (default: monthly-full)"),
    CommandOption("language", "TAG", "the language of the questionnaire (default: en)"),
    CommandOption(
      "address", "URL", "where people reach Kith; names of resources begin with it"),
    CommonOptions.data,
    CommandOption("out", "FILE", "where to write (default for a questionnaire: print)"),
    CommandOption("own-words", nil, "with answers in people's own words, which may name somebody"),
    CommonOptions.content,
  ]
  /// The part's name.
  static let operands = 1

  static func run(_ arguments: Arguments) throws {
    var rest = arguments
    switch rest.takeOperand() {
    case "questionnaire": try questionnaire(rest)
    case "responses": try responses(rest)
    default: throw CommandError("Say questionnaire or responses after 'kith fhir'.", .usage)
    }
  }

  private static func questionnaire(_ arguments: Arguments) throws {
    let folder = try ContentFolder.find(
      named: arguments["content"], program: CommandLine.arguments[0])
    let library = try Content.instruments(folder, data: arguments["data"] ?? "data")
    let id = arguments["version"] ?? "monthly-full"
    guard let questionnaire = library.questionnaires[id] ?? library.form(of: id) else {
      let known = library.questionnaires.keys.sorted().joined(separator: ", ")
      throw CommandError("There is no version '\(id)'. There are: \(known).", .usage)
    }
    let catalogue = try Content.catalogue(folder)
    let language = Language(rawValue: arguments["language"] ?? "en")
    guard catalogue.languages.contains(language) else {
      let known = catalogue.languages.map(\.rawValue).joined(separator: ", ")
      throw CommandError("Kith is not written in '\(language)'. It is in: \(known).", .usage)
    }
    let form = try form(questionnaire, arguments, catalogue.words(in: language))
    try write(form.questionnaireResource + "\n", arguments["out"])
  }

  /// Writes the logs that people gave for research, one resource a line.
  private static func responses(_ arguments: Arguments) throws {
    guard let path = arguments["out"] else {
      throw CommandError("Say with --out FILE.jsonl where the responses are to be written.", .usage)
    }
    let folder = try ContentFolder.find(
      named: arguments["content"], program: CommandLine.arguments[0])
    let library = try Content.instruments(folder, data: arguments["data"] ?? "data")
    let source = try ResearchData(arguments["data"] ?? "data")
    let cut = ResearchData.newCut()
    let counts = try responses(
      FHIRExporter(
        forms(library, arguments, Content.catalogue(folder)),
        terms: ConsentTerms(library.form(of: "consent")), ownWords: arguments.has("own-words")),
      to: path, source, cut)
    Console.print("\(path): \(counts.logs) logs of \(counts.people) people, cut \(cut).")
    if counts.unknown > 0 {
      Console.error("\(counts.unknown) logs are left out: their version is not in the content.")
    }
  }

  private static func responses(
    _ exporter: FHIRExporter, to path: String, _ source: ResearchData, _ cut: String
  ) throws(CommandError) -> FHIRExporter.Counts {
    do {
      let file = try OutputFile(path)
      let counts = try exporter.write(
        to: file, from: source.database, vault: source.vault, id: cut)
      try file.finish()
      return counts
    } catch let error as StorageError {
      throw CommandError(error.sentence(folder: path), error.code)
    } catch {
      throw CommandError("\(error)", .cannotCreate)
    }
  }

  private static func forms(
    _ library: InstrumentLibrary, _ arguments: Arguments, _ catalogue: Catalogue
  ) throws(CommandError) -> FHIRForms {
    let names = try names(arguments)
    do {
      return try FHIRForms(
        Array(library.questionnaires.values), names: names, catalogue: catalogue)
    } catch {
      throw CommandError("\(error).", .data)
    }
  }

  private static func form(
    _ questionnaire: Questionnaire, _ arguments: Arguments, _ words: Words
  ) throws(CommandError) -> FHIRForm {
    let names = try names(arguments)
    do {
      return try FHIRForm(questionnaire, names: names, words: words)
    } catch {
      switch error {
      case .language: throw CommandError("\(error).", .usage)
      case .condition: throw CommandError("\(error).", .data)
      }
    }
  }

  static func names(_ arguments: Arguments) throws(CommandError) -> FHIRNames {
    FHIRNames(
      address: try ServeSettings.baseAddress(arguments["address"]) ?? "http://localhost:8080")
  }

  private static func write(_ text: String, _ path: String?) throws(CommandError) {
    guard let path else { return Console.print(String(text.dropLast())) }
    do {
      try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandError("\(path) cannot be written.", .cannotCreate)
    }
  }
}
