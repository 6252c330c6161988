internal import FoundationEssentials
internal import Identity
internal import Instruments
internal import Wording

/// What a programme has added to Kith's questionnaires: versions of its own and licensed wording, in the
/// folder `instruments` of its data folder.
///
/// - `questionnaires.json`: versions and a schedule of the programme's own;
/// - `ID.LANGUAGE.licence.json`: by what right the owner's words are used in one language, and those that
///   were used before;
/// - `ID.LANGUAGE.MARK.json`: the words themselves, named by the beginning of their fingerprint.
struct OwnInstruments: Sendable {
  private(set) var versions: DefinitionFile?
  private(set) var wordings: [LicensedWording] = []
  /// What is noted of loaded wording, in the order of the files.
  private(set) var records: [LicenceRecord] = []

  /// Nothing of one's own.
  static let none = OwnInstruments()

  private init() {}

  /// Reads the folder, if there is one.
  ///
  /// - Throws: `CommandError` with one line that names the file and what is wrong with it.
  init(data: String) throws(CommandError) {
    let folder = "\(data)/instruments"
    guard FileManager.default.fileExists(atPath: folder) else { return }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw CommandError("The folder \(folder) cannot be read.", .configuration)
    }
    records = try names.filter { $0.hasSuffix(LicenceRecord.ending) }
      .map { name throws(CommandError) in
        try LicenceRecord.read("\(folder)/\(name)", try Self.read("\(folder)/\(name)"))
      }
    let recorded = Set(records.flatMap { record in record.loaded.map(record.file) })
    for name in names where name.hasSuffix(".json") && !name.hasSuffix(LicenceRecord.ending) {
      if name == InstrumentLibrary.questionnairesFile {
        versions = DefinitionFile("\(folder)/\(name)", try Self.read("\(folder)/\(name)"))
      } else if !recorded.contains(name) {
        throw CommandError(
          "\(folder)/\(name) has no licence beside it. Load it with 'kith instrument load FILE --licence TEXT'.",
          .data)
      }
    }
    wordings = try records.map { record throws(CommandError) in
      try Self.wordings(record, in: folder)
    }.flatMap { $0 }
  }

  /// The words that people read by a record: those loaded last.
  private static func wordings(
    _ record: LicenceRecord, in folder: String
  ) throws(CommandError) -> [LicensedWording] {
    guard let entry = record.loaded.last else { return [] }
    let path = "\(folder)/\(record.file(of: entry))"
    let file = DefinitionFile(path, try read(path))
    guard entry.fingerprint == Fingerprint.of(file.bytes) else {
      throw CommandError(
        "\(path) was changed after it was loaded. Load it again with 'kith instrument load'.", .data
      )
    }
    return [
      LicensedWording(
        instrument: record.instrument, language: Language(rawValue: record.language), file: file,
        licence: entry.noted)
    ]
  }

  static func read(_ path: String) throws(CommandError) -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw CommandError("The file \(path) cannot be read.", .configuration)
    }
  }
}
