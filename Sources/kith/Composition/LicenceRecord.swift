internal import FoundationEssentials
internal import Instruments
internal import Time

/// The record of the licensed wording of one instrument in one language: whose words it is or was asked in,
/// on what terms, who loaded them and when.
///
/// The last entry is what people read. Earlier ones stay, with their files, so that a log can be read in
/// the words it was answered in.
struct LicenceRecord: Codable, Equatable {
  /// One wording that was loaded.
  struct Entry: Codable, Equatable {
    let owner: String
    let terms: String
    let licence: String
    let loadedBy: String
    /// As `yyyy-mm-dd`.
    let loadedOn: String
    /// BLAKE2b-256 of the file, by which it is named and a later change is found.
    let fingerprint: String

    private enum CodingKeys: String, CodingKey {
      case owner, terms, licence
      case loadedBy = "loaded_by"
      case loadedOn = "loaded_on"
      case fingerprint = "blake2b_256"
    }
  }

  let instrument: String
  let language: String
  /// What was loaded, the last one last.
  var loaded: [Entry] = []

  /// How the name of a record ends.
  static let ending = ".licence.json"

  /// The name of the record, such as `hope.en.licence.json`.
  var name: String { "\(instrument).\(language)\(Self.ending)" }

  /// The name of the file of an entry, such as `hope.en.5e71a0c2.json`.
  func file(of entry: Entry) -> String { "\(instrument).\(language).\(entry.noted.mark).json" }

  /// Reads the record of a file.
  ///
  /// - Throws: `CommandError` if it is not one.
  static func read(_ path: String, _ bytes: [UInt8]) throws(CommandError) -> LicenceRecord {
    let record: LicenceRecord
    do {
      record = try JSONDecoder().decode(Self.self, from: Data(bytes))
    } catch {
      throw CommandError("\(path) is no licence record: \(error)", .data)
    }
    for entry in record.loaded where Day(iso: entry.loadedOn) == nil {
      throw CommandError("\(path): \"\(entry.loadedOn)\" is no day.", .data)
    }
    guard path.hasSuffix(record.name) else {
      throw CommandError("\(path) is the record of \(record.name).", .data)
    }
    return record
  }

  /// The record as it is written.
  func written() throws(CommandError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(self) + Data("\n".utf8)
    } catch {
      throw CommandError("\(name) cannot be written.", .cannotCreate)
    }
  }
}

extension LicenceRecord.Entry {
  /// An entry for a licence.
  init(_ licence: WordingLicence) {
    self.init(
      owner: licence.owner, terms: licence.terms, licence: licence.licence,
      loadedBy: licence.loadedBy, loadedOn: licence.loadedOn.iso, fingerprint: licence.fingerprint)
  }

  /// The licence it notes.
  var noted: WordingLicence {
    WordingLicence(
      owner: owner, terms: terms, licence: licence, loadedBy: loadedBy,
      loadedOn: Day(iso: loadedOn) ?? Day(number: 0), fingerprint: fingerprint)
  }
}
