public import Wording

/// One questionnaire part, such as the giving and receiving of support, as its definition file says.
///
/// Everything a person reads, the answers that are possible, what leads on to what, and how answers
/// become scores stand in the file, never in code. A value of this type has passed the
/// ``InstrumentChecker``, so that whoever uses it need not doubt it.
public struct Instrument: Sendable {
  /// A short name that never changes, such as `support`.
  ///
  /// It begins every field name, and field names are stored.
  public let id: String

  /// The version of this definition; a log keeps the version it was answered in.
  public let version: Int

  /// What people see as its name.
  public let title: LocalText

  /// Why it is asked, in a sentence or two.
  public let introduction: LocalText

  /// The time the questions are about.
  public let recall: RecallPeriod?

  /// The steps it is answered in, in order.
  public let pages: [Page]

  /// All items in the order of the pages.
  public let items: [Item]

  /// What can be scored, each measure after those it is made from.
  public let measures: [Measure]

  /// Answers without which a person cannot go on, such as the consent to join.
  public let needs: [Need]

  /// Papers, manuals and digests that the questions, tables and rules come from.
  public let sources: [String]

  /// Who owns it and whose wording this is.
  public let rights: Rights

  /// The languages it is complete in, and who has read each.
  public let translations: [Translation]

  /// Its version and whose words it carries in a language, such as `1.working` or
  /// `1.licensed.5e71a0c2` with the mark of loaded words: what a log notes of it, so
  /// that scores from our own words are never mixed unseen with scores from the owner's.
  public func edition(in language: Language) -> String {
    ["\(version)", rights.wording(in: language).rawValue, rights.loaded(in: language)?.mark]
      .compactMap(\.self).joined(separator: ".")
  }

  /// The languages it is complete in, English first.
  public var languages: [Language] { translations.map(\.language) }
}
