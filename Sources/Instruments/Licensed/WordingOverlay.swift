internal import LineJSON
internal import Wording

/// Lays the texts of one language over a definition file, and points out where the two files differ in
/// anything else.
///
/// It goes through both files side by side, so that every difference has its line, and gives the file that
/// results.
struct WordingOverlay {
  let language: Language
  var findings = Findings()

  /// How many questions have words of their own in the language, and how many still have Kith's.
  private(set) var reworded = 0
  private(set) var unchanged: [Entry] = []

  init(_ language: Language) { self.language = language }

  /// The fields that hold a text for people, wherever they stand.
  private static let texts: Set<String> = [
    "title", "introduction", "text", "help", "otherwise", "explanation", "unit",
  ]

  /// What belongs to a file and not to its questions: whose it is, and what is known of its languages.
  private static let ownToFile: Set<String> = ["rights", "sources", "languages"]

  /// The whole definition with the texts of the file, and with the terms of its licence.
  mutating func lay(_ file: Entry, over base: JSONNode, terms: String? = nil) -> JSONNode {
    guard case .object(let fields) = base.value, case .object = file.node.value else {
      findings.add(.wrongType(expected: "a group of fields in { }"), at: file)
      return base
    }
    var laid = object(fields, file, leaving: Self.ownToFile)
    if let terms, let index = laid.firstIndex(where: { $0.key == "rights" }) {
      laid[index].node = with(terms, laid[index].node)
    }
    return JSONNode(line: base.line, value: .object(laid))
  }

  /// The rights with the terms in the language of the wording.
  private func with(_ terms: String, _ rights: JSONNode) -> JSONNode {
    guard case .object(var fields) = rights.value,
      let index = fields.firstIndex(where: { $0.key == "terms" })
    else { return rights }
    fields[index].node = Self.node(
      Self.texts(of: fields[index].node).merging([language.rawValue: terms]) { $1 },
      line: fields[index].node.line)
    return JSONNode(line: rights.line, value: .object(fields))
  }

  private mutating func merge(_ base: JSONNode, _ file: Entry) -> JSONNode {
    switch (base.value, file.node.value) {
    case (.object(let fields), .object):
      return JSONNode(line: base.line, value: .object(object(fields, file)))
    case (.array(let nodes), .array(let others)):
      guard sameNames(nodes, others, at: file) else { return base }
      let merged = zip(nodes, others).enumerated().map { index, pair in
        merge(pair.0, Entry(node: pair.1, path: "\(file.path)[\(index)]"))
      }
      return JSONNode(line: base.line, value: .array(merged))
    default:
      if !Self.isSame(base, file.node) {
        findings.add(.differs(from: Self.written(base)), at: file)
      }
      return base
    }
  }

  private mutating func object(
    _ fields: [(key: String, node: JSONNode)], _ file: Entry, leaving left: Set<String> = []
  ) -> [(key: String, node: JSONNode)] {
    guard case .object(let others) = file.node.value else { return fields }
    for (key, node) in others
    where !left.contains(key) && !fields.contains(where: { $0.key == key }) {
      findings.add(
        .unknownField(key),
        at: Entry(node: node, path: file.path.isEmpty ? key : "\(file.path).\(key)"))
    }
    let isLabels = file.path.hasSuffix(".labels")
    return fields.map { key, node in
      if left.contains(key) { return (key, node) }
      guard let other = others.first(where: { $0.key == key })?.node else {
        findings.add(.missing(key), at: file)
        return (key, node)
      }
      let entry = Entry(node: other, path: file.path.isEmpty ? key : "\(file.path).\(key)")
      return (
        key,
        isLabels || (file.path != "scales" && Self.isText(key, node))
          ? text(node, entry) : merge(node, entry)
      )
    }
  }

  /// The text with that of the file in the language.
  private mutating func text(_ base: JSONNode, _ file: Entry) -> JSONNode {
    let own = Self.texts(of: base)
    guard let given = Self.texts(of: file.node)[language.rawValue],
      given.contains(where: { !$0.isWhitespace })
    else {
      findings.add(.missingText(language), at: file)
      return base
    }
    if isQuestion(file.path) {
      if own[language.rawValue] == given { unchanged.append(file) } else { reworded += 1 }
    }
    var texts = own
    texts[language.rawValue] = given
    return Self.node(texts, line: base.line)
  }

  private static func node(_ texts: [String: String], line: Int) -> JSONNode {
    let pairs = texts.sorted { $0.key < $1.key }
      .map { (key: $0.key, node: JSONNode(line: line, value: .string($0.value))) }
    return JSONNode(line: line, value: .object(pairs))
  }

  /// Whether a text is a question's own: not the line over several, nor the heading of a column, which an
  /// owner may have none of.
  private func isQuestion(_ path: String) -> Bool {
    path.hasPrefix("pages") && path.hasSuffix("].text") && !path.contains(".columns[")
  }

  /// Whether a field holds a text for people; in an item, `prefer_not_to_say` is a yes or no.
  private static func isText(_ key: String, _ node: JSONNode) -> Bool {
    switch node.value {
    case .string, .object: texts.contains(key) || key == "prefer_not_to_say"
    default: false
    }
  }

  static func texts(of node: JSONNode) -> [String: String] {
    switch node.value {
    case .string(let text): return ["en": text]
    case .object(let pairs):
      var texts: [String: String] = [:]
      for (tag, node) in pairs {
        if case .string(let text) = node.value { texts[Language(rawValue: tag).rawValue] = text }
      }
      return texts
    default: return [:]
    }
  }
}
