internal import Design
internal import Exchange
internal import FoundationEssentials
internal import Identity
internal import Instruments
internal import PeerLog
internal import Web
internal import Wording

/// Everything under `Content/`, read once at start; a mistake in a file is said with its place.
struct Content: Sendable {
  let catalogue: Catalogue
  let instruments: InstrumentLibrary
  let forms: PeerLogForms
  /// The columns of the tables for researchers.
  let codebook: Codebook
  let files: StaticFiles
  let crisis: [CrisisContact]
  /// The script that prints reports, and their style sheet.
  let press: String
  let reportStyle: String

  /// Reads the folder, and lays what the programme added over it.
  ///
  /// - Throws: `CommandError` with one line that names the file and what is wrong with it.
  init(
    _ folder: ContentFolder, own: OwnInstruments = .none, country: String
  ) throws(CommandError) {
    catalogue = try Self.catalogue(folder)
    instruments = try Self.instruments(folder, own: own)
    do {
      forms = try PeerLogForms(instruments)
    } catch {
      throw CommandError("Content: \(error)", .data)
    }
    do { codebook = try Codebook(instruments) } catch {
      throw CommandError("Content: \(error)", .data)
    }
    press = "\(folder.path)/print/press.py"
    reportStyle = try ReportCommand.style(folder)
    files = StaticFiles(try Self.staticFiles(folder))
    crisis = try Self.crisis(folder, country: country)
  }

  static func catalogue(_ folder: ContentFolder) throws(CommandError) -> Catalogue {
    var files: [CatalogueFile] = []
    for language in try folder.folders(in: "wording") {
      for file in try folder.files(in: "wording/\(language)", ending: ".json") {
        files.append(
          CatalogueFile(
            language: Language(rawValue: language), name: "wording/\(language)/\(file.name)",
            bytes: file.bytes))
      }
    }
    do {
      return try Catalogue(files: files)
    } catch {
      throw CommandError("Content: \(error)", .data)
    }
  }

  /// The questionnaires, with what the programme of a data folder added.
  static func instruments(
    _ folder: ContentFolder, data: String
  ) throws(CommandError) -> InstrumentLibrary {
    try instruments(folder, own: OwnInstruments(data: data))
  }

  /// The questionnaires, with what a programme added.
  static func instruments(
    _ folder: ContentFolder, own: OwnInstruments = .none
  ) throws(CommandError) -> InstrumentLibrary {
    let files = try folder.files(in: "instruments", ending: ".json")
    do {
      return try InstrumentLibrary(
        Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first }),
        versions: own.versions, wordings: own.wordings)
    } catch {
      throw CommandError("Content: \(error)", .data)
    }
  }

  /// The style sheet, joined, and the other files as they are.
  private static func staticFiles(_ folder: ContentFolder) throws(CommandError) -> [StaticFile] {
    let styles = try folder.files(in: "static/css", ending: ".css").map {
      (name: $0.name, text: String(decoding: $0.bytes, as: UTF8.self))
    }
    let others = try folder.files(in: "static", ending: "").compactMap { file in
      StaticFile(file.name, file.bytes.withUnsafeBytes { Bytes(copying: $0) })
    }
    return others + [StaticFile("kith.css", StyleSheet.join(styles))].compactMap { $0 }
  }

  private static func crisis(
    _ folder: ContentFolder, country: String
  ) throws(CommandError) -> [CrisisContact] {
    let files = try folder.files(in: "crisis", ending: ".json")
    guard let file = files.first(where: { $0.name == "\(country).json" }) else {
      let known = files.map { $0.name.dropLast(".json".count) }.joined(separator: ", ")
      throw CommandError(
        "There are no crisis contacts for '\(country)'. There are: \(known).", .usage)
    }
    do {
      return try JSONDecoder().decode([CrisisContact].self, from: Data(file.bytes))
    } catch {
      throw CommandError("Content: crisis/\(file.name) is not as expected: \(error)", .data)
    }
  }

  /// Where pages find their look.
  var assets: Assets {
    Assets(
      stylesheet: files.address(of: "kith.css") ?? "/static/kith.css",
      script: files.address(of: "kith.js") ?? "/static/kith.js",
      icon: files.address(of: "favicon.svg") ?? "/static/favicon.svg")
  }
}
