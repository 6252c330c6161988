internal import FoundationEssentials
internal import Glibc
internal import Identity
internal import Instruments
internal import Time
internal import Wording

/// The part `load` of `kith instrument`: takes licensed wording, or versions of a programme's own, into the
/// data folder.
enum InstrumentLoading {
  /// Checks the file, copies it and writes its licence beside it.
  ///
  /// - Throws: `CommandError` with every reason, and then nothing is taken in.
  static func load(
    _ file: DefinitionFile, _ folder: ContentFolder, _ arguments: Arguments
  ) throws(CommandError) {
    let place = "\(arguments["data"] ?? "data")/instruments"
    guard let id = WordingChecker.instrument(of: file.bytes) else {
      return try loadVersions(file, folder, to: place, licence: arguments["licence"])
    }
    guard let definition = try InstrumentFile.definition(of: id, folder) else {
      throw CommandError(
        "\(file.name): Kith has no instrument \"\(id)\" to be worded.", .data)
    }
    guard let licence = arguments["licence"] else {
      throw CommandError(
        "Say by what right the words are used: --licence \"licence 123 of the owner, for our programme, 2026\".",
        .usage)
    }
    let result = WordingChecker.check(file.bytes, against: definition)
    guard result.problems.isEmpty, let rights = result.rights else {
      throw InstrumentFile.refusal(file, result.problems)
    }
    guard !result.languages.isEmpty else {
      throw CommandError(
        "\(file.name) has Kith's own words for every question: there is nothing to load.", .data)
    }
    let (fingerprint, today) = (Fingerprint.of(file.bytes), Clock.system.now().day)
    for language in result.languages {
      var record = LicenceRecord(instrument: id, language: language.rawValue)
      let path = "\(place)/\(record.name)"
      if FileManager.default.fileExists(atPath: path) {
        record = try LicenceRecord.read(path, try OwnInstruments.read(path))
      }
      let entry = LicenceRecord.Entry(
        WordingLicence(
          owner: rights.owner, terms: rights.terms[language], licence: licence,
          loadedBy: arguments["by"] ?? user, loadedOn: today, fingerprint: fingerprint))
      record.loaded.append(entry)
      // The record goes last: words without one are refused, not used.
      try write(Data(file.bytes), to: "\(place)/\(record.file(of: entry))", in: place)
      try write(try record.written(), to: path, in: place)
      Console.print(
        "\(place)/\(record.file(of: entry)): licensed wording for \(id) in \(language), \(rights.owner)."
      )
    }
    let spoken = try Content.catalogue(folder).languages
    for language in result.languages where !spoken.contains(language) {
      Console.error(
        "Kith's own pages are not in \(language) yet, so nobody can choose it there: see docs/instruments.md."
      )
    }
    Console.print("It is asked from the next start of 'kith serve' on.")
  }

  private static func loadVersions(
    _ file: DefinitionFile, _ folder: ContentFolder, to place: String, licence: String?
  ) throws(CommandError) {
    guard case .versions(_, let ids) = try InstrumentFile(file, folder) else {
      throw CommandError("\(file.name) is no instrument and no list of versions.", .data)
    }
    guard licence == nil else {
      throw CommandError("A list of versions has no words of others: leave --licence out.", .usage)
    }
    let path = "\(place)/\(InstrumentLibrary.questionnairesFile)"
    try write(Data(file.bytes), to: path, in: place)
    Console.print("\(path): \(ids.isEmpty ? "a schedule" : ids.joined(separator: ", ")).")
    Console.print("It is asked from the next start of 'kith serve' on.")
  }

  private static func write(
    _ data: Data, to path: String, in folder: String
  ) throws(CommandError) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try data.write(to: URL(filePath: path), options: .atomic)
    } catch {
      throw CommandError("\(path) cannot be written.", .cannotCreate)
    }
  }

  /// Who is at this machine.
  private static var user: String {
    getenv("USER").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "unknown"
  }
}
