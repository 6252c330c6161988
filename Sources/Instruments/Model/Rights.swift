internal import Time
public import Wording

/// Who owns an instrument and whose wording it carries.
public struct Rights: Sendable {
  /// The name of the published scale, or of the questions.
  public let instrument: String

  /// Who owns the published scale or the questions.
  public let owner: String

  /// In our words, on what terms the published wording may be used.
  public let terms: LocalText

  /// Whose words the file carries that came with Kith; a programme may have loaded others.
  public let wording: Wording

  /// The text of the licence of wording that came with Kith.
  public let licence: String?

  /// The licences under which the programme loaded the owner's words, by language.
  public let licences: [Language: WordingLicence]

  /// What was noted when the words were loaded that people read in a language; `nil` for words that came
  /// with Kith.
  ///
  /// Questions that are not written in a language are read in English.
  public func loaded(in language: Language) -> WordingLicence? {
    licences[language] ?? (terms.exists(in: language) ? nil : licences[.english])
  }

  /// Whose words people read in a language.
  public func wording(in language: Language) -> Wording {
    loaded(in: language) == nil ? wording : .licensed
  }

  /// Who owns the words that people read in a language; of working wording, the owner of what it stands for.
  public func owner(in language: Language) -> String { loaded(in: language)?.owner ?? owner }

  /// The text of the licence of the words in a language; `nil` for working wording.
  public func licence(in language: Language) -> String? {
    loaded(in: language)?.licence ?? licence
  }

  /// Everything that is noted of the licences of loaded words, language by language, in English: for tables
  /// and lists.
  ///
  /// Empty where no words were loaded.
  public var record: String {
    licences.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { language, licence in
        "\(language.rawValue): \(licence.owner); \(licence.licence); \(licence.terms) "
          + "Loaded \(licence.loadedOn.iso) by \(licence.loadedBy); BLAKE2b-256 \(licence.fingerprint)"
      }.joined(separator: " | ")
  }

  /// Whose words it is asked in, for tables that hold all languages: `working`, `licensed`, or
  /// `licensed in en, working in others`.
  public var label: String {
    let tags = licences.keys.map(\.rawValue).sorted()
    if wording == .licensed || tags.isEmpty { return wording.rawValue }
    return "licensed in \(tags.joined(separator: " and ")), working in others"
  }

  /// Whose words a file carries.
  public enum Wording: String, Sendable, CaseIterable {
    /// Our own words for the same topics: not validated, and labelled so wherever they are shown.
    case working

    /// The owner's words, used by licence.
    case licensed
  }
}
