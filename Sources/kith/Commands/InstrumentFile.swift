internal import Instruments

/// A file that somebody names to `kith instrument`, read and found to be right.
enum InstrumentFile {
  /// A definition of one instrument.
  case instrument(Instrument)
  /// A list of versions: the library with them, and the ids that the file brings.
  case versions(InstrumentLibrary, ids: [String])

  /// Reads the file: one called `questionnaires.json`, or any that lists versions, against Kith's
  /// instruments; any other as an instrument.
  ///
  /// - Throws: `CommandError` with every problem in a line of its own.
  init(_ file: DefinitionFile, _ folder: ContentFolder) throws(CommandError) {
    guard WordingChecker.instrument(of: file.bytes) == nil, Self.isList(file) else {
      let result = InstrumentChecker.check(file.bytes, needsEnglish: false)
      guard let instrument = result.instrument else { throw Self.refusal(file, result.problems) }
      self = .instrument(instrument)
      return
    }
    let kith = try Self.files(folder)
    do {
      let isKiths = kith[InstrumentLibrary.questionnairesFile] == file.bytes
      let library = try InstrumentLibrary(kith, versions: isKiths ? nil : file)
      let before = isKiths ? [] : Set(try InstrumentLibrary(kith).questionnaires.keys)
      self = .versions(
        library, ids: library.questionnaires.keys.filter { !before.contains($0) }.sorted())
    } catch {
      throw CommandError("\(error)", .data)
    }
  }

  /// Kith's own definition of an instrument, if it has one.
  static func definition(
    of id: String, _ folder: ContentFolder
  ) throws(CommandError) -> [UInt8]? { try files(folder)["\(id).json"] }

  /// One line for each problem, the first one first.
  static func refusal(_ file: DefinitionFile, _ problems: [DefinitionProblem]) -> CommandError {
    CommandError(
      problems.map { "\(file.name), \($0)" }.joined(separator: "\n"), .data)
  }

  private static func files(_ folder: ContentFolder) throws(CommandError) -> [String: [UInt8]] {
    Dictionary(
      try folder.files(in: "instruments", ending: ".json").map { ($0.name, $0.bytes) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func isList(_ file: DefinitionFile) -> Bool {
    file.name.hasSuffix(InstrumentLibrary.questionnairesFile)
      || String(decoding: file.bytes, as: UTF8.self).contains("\"questionnaires\"")
  }
}
