internal import LineJSON
public import Wording

/// Holds wording for an instrument against the definition that Kith has of it.
public enum WordingChecker {
  /// What a file of wording holds, or why it is refused.
  public struct Result: Sendable {
    /// The languages in which it brings words of its own, English first; none if there is a problem.
    public let languages: [Language]

    /// Who owns them and on what terms they may be used, as the file says.
    public let rights: Rights?

    /// Everything that is wrong, in the order of the lines.
    public let problems: [DefinitionProblem]
  }

  /// The instrument that a file words, if it can be read that far.
  public static func instrument(of bytes: [UInt8]) -> String? {
    guard case .object(let fields)? = try? JSONParser.parse(bytes).value,
      case .string(let id)? = fields.first(where: { $0.key == "id" })?.node.value
    else { return nil }
    return id
  }

  /// Holds a file against the definition.
  ///
  /// It is refused if it is no definition file, if it differs from the definition in anything but its
  /// texts, if a text is missing in one of its languages, if a question has our own words still where others
  /// of its language have been changed, or if its terms are still those of our own words. A language whose questions are all our own is passed over:
  /// it came along with the copy.
  public static func check(_ bytes: [UInt8], against definition: [UInt8]) -> Result {
    let own = InstrumentChecker.check(bytes, needsEnglish: false)
    guard let base = try? JSONParser.parse(definition), let file = try? JSONParser.parse(bytes)
    else { return Result(languages: [], rights: nil, problems: own.problems) }
    var languages: [Language] = []
    var problems = Set(own.problems)
    for language in self.languages(of: file) {
      var overlay = WordingOverlay(language)
      _ = overlay.lay(Entry(node: file, path: ""), over: base)
      problems.formUnion(overlay.findings.problems)
      if overlay.reworded == 0 { continue }
      languages.append(language)
      if let entry = ownTerms(language, Entry(node: file, path: ""), base) {
        problems.insert(
          DefinitionProblem(line: entry.node.line, path: entry.path, fault: .ownTerms(language)))
      }
      for entry in overlay.unchanged {
        problems.insert(
          DefinitionProblem(line: entry.node.line, path: entry.path, fault: .ownWords(language)))
      }
    }
    return Result(
      languages: problems.isEmpty ? languages : [], rights: own.instrument?.rights,
      problems: problems.sorted { ($0.line, $0.path) < ($1.line, $1.path) })
  }

  /// The terms of a file, if they are still those of working wording.
  private static func ownTerms(
    _ language: Language, _ file: Entry, _ base: JSONNode
  ) -> Entry? {
    var unheard = Findings()
    func terms(_ entry: Entry) -> Entry? {
      entry.freeFields(&unheard)?.first { $0.key == "rights" }?.entry.freeFields(&unheard)?
        .first { $0.key == "terms" }?.entry
    }
    guard let given = terms(file), let own = terms(Entry(node: base, path: "")),
      let text = WordingOverlay.texts(of: given.node)[language.rawValue],
      text == WordingOverlay.texts(of: own.node)[language.rawValue]
    else { return nil }
    return given
  }

  /// The languages that a file says it has, English first.
  private static func languages(of file: JSONNode) -> [Language] {
    guard case .object(let fields) = file.value,
      case .object(let languages)? = fields.first(where: { $0.key == "languages" })?.node.value
    else { return [] }
    return languages.map { Language(rawValue: $0.key) }
      .sorted { $0 == .english && $1 != .english }
  }
}
