internal import Evidence
internal import FoundationEssentials
internal import Impact
internal import Instruments
internal import Programme
internal import Reports
internal import Storage
internal import Time
internal import Web
internal import Wording

/// The command `kith report`.
enum ReportCommand: Command {
  static let name = "report"
  static let summary = "Writes a report of a programme, or of one place in it: a web page or a PDF."
  static let options = [
    CommonOptions.data,
    CommandOption(
      "kind", "KIND", "one-page, four-page, full, easy-read, annex or evidence-pack"),
    CommandOption("project", "NAME", "of this project alone (one-page, easy-read)"),
    CommandOption("area", "NAME", "of this area alone (one-page, easy-read)"),
    CommandOption("out", "FILE", "where to write it: FILE.html, FILE.pdf, or FILE.json (numbers)"),
    CommandOption("language", "TAG", "in which language (default: en)"),
    CommonOptions.content,
  ]

  static func run(_ arguments: Arguments) throws {
    let kind = try kind(arguments)
    guard let out = arguments["out"] else {
      throw CommandError("Say with --out FILE.pdf or FILE.html where it is to be written.", .usage)
    }
    guard let form = Form(out) else {
      throw CommandError("--out must end in .html, .pdf or .json, not '\(out)'.", .usage)
    }
    let bytes = try made(kind, form, arguments)
    do {
      try Data(bytes).write(to: URL(filePath: out), options: .atomic)
    } catch {
      throw CommandError("\(out) cannot be written.", .cannotCreate)
    }
    Console.print("\(out): \(bytes.count) bytes")
  }

  /// In which form it is written, by the end of the file's name.
  private enum Form: String, CaseIterable {
    case html, pdf, json

    init?(_ path: String) {
      guard let form = Form.allCases.first(where: { path.hasSuffix(".\($0.rawValue)") }) else {
        return nil
      }
      self = form
    }
  }

  private static func kind(_ arguments: Arguments) throws(CommandError) -> ReportKind {
    let known = ReportKind.allCases.map(\.rawValue).joined(separator: ", ")
    guard let word = arguments["kind"] else {
      throw CommandError("Say with --kind which report: \(known).", .usage)
    }
    guard let kind = ReportKind(rawValue: word) else {
      throw CommandError("--kind must be one of \(known), not '\(word)'.", .usage)
    }
    let isOfPlace = arguments["project"] != nil || arguments["area"] != nil
    guard kind.isForPlaces || !isOfPlace else {
      throw CommandError("A \(word) report is of the whole programme.", .usage)
    }
    return kind
  }

  private static func made(
    _ kind: ReportKind, _ form: Form, _ arguments: Arguments
  ) throws(CommandError) -> [UInt8] {
    let content = try ContentFolder.find(
      named: arguments["content"], program: CommandLine.arguments[0])
    let library = try CodebookCommand.library(arguments)
    let bundle = try bundle(arguments, library)
    if form == .json {
      do { return Array(try bundle.json().utf8) } catch {
        throw CommandError("The numbers cannot be written as JSON: \(error)", .software)
      }
    }
    let language = Language(rawValue: arguments["language"] ?? "en")
    let catalogue = try Content.catalogue(content)
    guard catalogue.languages.contains(language) else {
      throw CommandError("There are no words in '\(language)'.", .usage)
    }
    let document = ReportWriter(catalogue.words(in: language), library: library)
      .document(kind, bundle)
    let sheet = ReportSheet(document, style: try style(content))
    if form == .html { return sheet.bytes().withBytes { Array($0) } }
    do throws(PressError) {
      let folder = FileManager.default.temporaryDirectory.path
      return try ReportPress(script: "\(content.path)/print/press.py", folder: folder)
        .print(sheet, named: "kith-report-\(ResearchData.newCut())")
    } catch {
      throw CommandError(error.sentence, .unavailable)
    }
  }

  /// The style sheet of a report that stands alone: that of figures, then its own.
  static func style(_ content: ContentFolder) throws(CommandError) -> String {
    try [("static/css", "08-figures.css"), ("static", "report.css")].map {
      (folder, name) throws(CommandError) in
      let files = try content.files(in: folder, ending: ".css")
      guard let file = files.first(where: { $0.name == name }) else {
        throw CommandError("Content has no \(folder)/\(name).", .configuration)
      }
      return String(decoding: file.bytes, as: UTF8.self)
    }.joined(separator: "\n")
  }

  private static func bundle(
    _ arguments: Arguments, _ library: InstrumentLibrary
  ) throws(CommandError) -> ReportBundle {
    let data = arguments["data"] ?? "data"
    let source = try ResearchData(data)
    let costs = try OwnPrices.read(data, library)
    try giveOut(data, source.database, Counting(library: library))
    do {
      return try source.database.read { connection in
        guard let places = try PlacesStore.places(connection) else {
          throw CommandError("There is no programme in \(data) yet.", .data)
        }
        let names = [arguments["project"], arguments["area"]]
        let place = try names.compactMap(\.self).first.map { name in
          let known = places.areas.flatMap {
            [($0.key, $0.name)] + $0.projects.map { ($0.key, $0.name) }
          }
          guard let place = known.first(where: { $0.1 == name || $0.0.rawValue == name }) else {
            throw CommandError("There is no place called '\(name)'.", .data)
          }
          return place.0
        }
        return try ReportMaker(
          Counting(library: library), library: library, program: ExportCommand.programVersion,
          costs: costs
        ).bundle(
          of: place, in: places, try DisclosureStore.rule(connection),
          day: Clock.system.now().day.iso, from: source.database, on: connection)
      }
    } catch let error as CommandError {
      throw error
    } catch let error as StorageError {
      throw CommandError(error.sentence(folder: data), error.code)
    } catch {
      throw CommandError("\(error)", .data)
    }
  }

  /// Gives out what can be given out, so that the report tells it; a server that runs does that itself.
  private static func giveOut(
    _ folder: String, _ reader: SQLiteReader, _ counting: Counting
  ) throws(CommandError) {
    do {
      let rule = try reader.read(DisclosureStore.rule)
      let telling = Telling(reader, counting)
      guard try telling.isDue(rule) else { return }
      do throws(CommandError) {
        let data = try OpenData(folder)
        defer { data.close() }
        do { try Telling(data.stores.kith, counting).giveOut(rule) } catch {
          throw DataLogs.said(error, folder)
        }
      } catch {
        // What was given out before is a good answer; before that there is none.
        if try telling.hasBegun() { return }
        throw CommandError(
          "Nobody has read figures of this programme yet, and until then a report has none to tell. "
            + "Open the page of findings once, or run this again when Kith does not run. "
            + "(\(error.message))",
          error.code)
      }
    } catch let error as CommandError {
      throw error
    } catch {
      throw DataLogs.said(error, folder)
    }
  }
}
