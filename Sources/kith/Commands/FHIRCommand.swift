internal import FHIR
internal import FoundationEssentials
internal import Instruments
internal import Wording

/// The command `kith fhir`: questionnaires and answers for systems in health care.
enum FHIRCommand: Command {
  static let name = "fhir"
  static let summary = "Writes FHIR R4: fhir questionnaire --version monthly-full."
  static let options = [
    CommandOption(
      "version", "NAME", "which version of the log, or background (default: monthly-full)"),
    CommandOption("language", "TAG", "the language of the questionnaire (default: en)"),
    CommandOption(
      "address", "URL", "where people reach Kith; names of resources begin with it"),
    CommandOption("out", "FILE", "where to write (default: print)"),
    CommonOptions.content,
  ]
  /// The part's name.
  static let operands = 1

  static func run(_ arguments: Arguments) throws {
    var rest = arguments
    switch rest.takeOperand() {
    case "questionnaire": try questionnaire(rest)
    default: throw CommandError("Say questionnaire after 'kith fhir'.", .usage)
    }
  }

  private static func questionnaire(_ arguments: Arguments) throws {
    let folder = try ContentFolder.find(
      named: arguments["content"], program: CommandLine.arguments[0])
    let library = try Content.instruments(folder)
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
