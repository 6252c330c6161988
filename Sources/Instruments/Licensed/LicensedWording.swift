public import Wording

/// The owner's words for one instrument in one language, as a programme loaded them.
///
/// The file is a definition file of the instrument that differs from Kith's in nothing but its texts, so
/// that answers and scores mean the same under the same names.
public struct LicensedWording: Sendable {
  /// The instrument whose questions are worded.
  public let instrument: String

  /// The language that is taken from the file.
  public let language: Language

  /// The file.
  public let file: DefinitionFile

  /// By what right its words are used.
  public let licence: WordingLicence

  /// Wording from its parts.
  public init(
    instrument: String, language: Language, file: DefinitionFile, licence: WordingLicence
  ) {
    self.instrument = instrument
    self.language = language
    self.file = file
    self.licence = licence
  }
}
