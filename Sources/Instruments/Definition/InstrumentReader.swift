internal import Wording

/// Reads an instrument from its definition file in one pass, from top to bottom.
///
/// What is named must have been said before: scales before items, items before the conditions and
/// measures that use them. So conditions cannot go in circles, and a person never meets a question
/// that hangs on a later one.
struct InstrumentReader {
  /// Whether every text has to be there in English; wording may be in any language alone.
  var needsEnglish = true

  /// The licences of wording that was laid over the file, by language.
  var licences: [Language: WordingLicence] = [:]

  var findings = Findings()
  var id = ""
  var version = 1
  var scales: [String: AnswerScale] = [:]
  var preferNotToSay: LocalText?

  /// The items read so far, by their own id.
  var items: [String: Item] = [:]

  /// The items read so far, in order.
  var order: [Item] = []

  /// The names of grids and tables read so far.
  var blockNames: Set<String> = []

  /// The measures read so far, by id.
  var measures: [String: Measure] = [:]

  private static let fields = [
    "id", "version", "title", "introduction", "recall", "languages", "scales", "prefer_not_to_say",
    "pages", "needs", "measures", "sources", "rights",
  ]

  /// The instrument of a whole file; not to be used if there are findings.
  mutating func read(_ entry: Entry) -> Instrument? {
    guard let fields = entry.fields(Self.fields, &findings) else { return nil }
    let translations = readTranslations(fields)
    let written = translations.map(\.language)
    findings.languages =
      (needsEnglish || written.contains(.english) ? [.english] : [])
      + written.filter { $0 != .english }
    id = fields.need("id", &findings) { $0.name(&$1) } ?? ""
    let version = fields.need("version", &findings) { $0.integer(&$1) }
    if let version, version < 1, let entry = fields["version"] {
      findings.add(.badNumber("versions count from 1"), at: entry)
    }
    self.version = version ?? 1
    let title = fields.need("title", &findings) { $0.text(&$1) }
    let introduction = fields.need("introduction", &findings) { $0.text(&$1) }
    preferNotToSay = fields.maybe("prefer_not_to_say", &findings) { $0.text(&$1) }
    let recall = readRecall(fields["recall"])
    readScales(fields["scales"])
    let pages = fields.required("pages", &findings)?.list(&findings).compactMap { readPage($0) }
    let needs = fields["needs"]?.list(&findings).compactMap { readNeed($0) }
    let measures = fields["measures"]?.list(&findings).compactMap { readMeasure($0) }
    let sources = fields.need("sources", &findings) { $0.strings(&$1).map(\.text) }
    let rights = fields.required("rights", &findings).flatMap { readRights($0) }
    guard let version, let title, let introduction, let pages, let sources, let rights
    else { return nil }
    return Instrument(
      id: id, version: version, title: title, introduction: introduction, recall: recall,
      pages: pages, items: order, measures: measures ?? [], needs: needs ?? [], sources: sources,
      rights: rights, translations: translations)
  }

  private mutating func readTranslations(_ fields: EntryFields) -> [Translation] {
    guard let languages = fields.required("languages", &findings)?.freeFields(&findings) else {
      return []
    }
    var translations = languages.compactMap { tag, entry -> Translation? in
      guard let fields = entry.fields(["status", "note"], &findings),
        let status: Translation.Status = fields.need("status", &findings, { $0.word(&$1) })
      else { return nil }
      if !Self.isTag(tag) { findings.add(.notALanguage(tag), at: fields.entry) }
      return Translation(
        language: Language(rawValue: tag), status: status,
        note: fields.maybe("note", &findings) { $0.string(&$1) })
    }
    for language in licences.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      translations.removeAll { $0.language == language }
      translations.append(
        Translation(language: language, status: .validated, note: "The owner's words, by licence."))
    }
    if needsEnglish, !languages.contains(where: { $0.key == "en" }) {
      findings.add(.missing("en"), at: fields["languages"] ?? fields.entry)
    }
    return translations.sorted { $0.language == .english && $1.language != .english }
  }

  /// Whether a text can be the tag of a language, as far as its letters go (RFC 5646, 2.1).
  private static func isTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      (1...8).contains(part.utf8.count)
        && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    } && parts[0].utf8.count > 1 && parts[0].allSatisfy(\.isLetter)
  }

  private mutating func readRecall(_ entry: Entry?) -> RecallPeriod? {
    guard let entry, let fields = entry.fields(["days", "text"], &findings) else { return nil }
    let days = fields.maybe("days", &findings) { $0.integer(&$1) }
    if let days, days < 1 { findings.add(.badNumber("a period has at least a day"), at: entry) }
    return fields.need("text", &findings) { $0.text(&$1) }.map {
      RecallPeriod(days: days, text: $0)
    }
  }

  private mutating func readNeed(_ entry: Entry) -> Need? {
    guard let fields = entry.fields(["item", "is", "otherwise"], &findings),
      let item = fields.required("item", &findings).flatMap({ readItemName($0) }),
      let codeEntry = fields.required("is", &findings),
      let code = codeEntry.string(&findings),
      let otherwise = fields.need("otherwise", &findings, { $0.text(&$1) })
    else { return nil }
    checkOption(code, of: item, at: codeEntry)
    return Need(item: item.name, code: code, otherwise: otherwise)
  }

  private mutating func readRights(_ entry: Entry) -> Rights? {
    guard
      let fields = entry.fields(
        ["instrument", "owner", "terms", "wording", "licence"], &findings)
    else { return nil }
    let wording: Rights.Wording? = fields.need("wording", &findings) { $0.word(&$1) }
    let licence = fields.maybe("licence", &findings) { $0.string(&$1) }
    if wording == .licensed, licence == nil {
      findings.add(.licence("licensed wording needs the text of its licence"), at: entry)
    }
    if wording == .working, licence != nil {
      findings.add(.licence("working wording is our own and has no licence"), at: entry)
    }
    guard let wording,
      let instrument = fields.need("instrument", &findings, { $0.string(&$1) }),
      let owner = fields.need("owner", &findings, { $0.string(&$1) }),
      let terms = fields.need("terms", &findings, { $0.text(&$1) })
    else { return nil }
    return Rights(
      instrument: instrument, owner: owner, terms: terms, wording: wording, licence: licence,
      licences: licences)
  }
}
