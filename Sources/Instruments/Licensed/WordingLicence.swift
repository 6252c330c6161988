public import Time

/// By what right licensed wording in one language is used: what a programme notes when it loads it.
public struct WordingLicence: Hashable, Sendable {
  /// Who owns the wording.
  public let owner: String

  /// On what terms it may be used.
  public let terms: String

  /// The text of the licence, or where it is kept.
  public let licence: String

  /// Who loaded the wording.
  public let loadedBy: String

  /// The day it was loaded.
  public let loadedOn: Day

  /// BLAKE2b-256 of the file, in hexadecimal digits: which words these are.
  public let fingerprint: String

  /// The beginning of the fingerprint, which tells a programme's few wordings apart.
  public var mark: String { String(fingerprint.prefix(8)) }

  /// A licence from its parts.
  public init(
    owner: String, terms: String, licence: String, loadedBy: String, loadedOn: Day,
    fingerprint: String
  ) {
    self.owner = owner
    self.terms = terms
    self.licence = licence
    self.loadedBy = loadedBy
    self.loadedOn = loadedOn
    self.fingerprint = fingerprint
  }
}
