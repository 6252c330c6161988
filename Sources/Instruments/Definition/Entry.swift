internal import LineJSON
internal import Wording

/// A value of a definition file and where it stands.
struct Entry {
  let node: JSONNode
  let path: String

  /// The entry as an object with fields among `allowed`.
  func fields(_ allowed: [String], _ findings: inout Findings) -> EntryFields? {
    guard case .object(let pairs) = node.value else {
      findings.add(.wrongType(expected: "a group of fields in { }"), at: self)
      return nil
    }
    var fields: [String: Entry] = [:]
    for (key, node) in pairs {
      let entry = Entry(node: node, path: path.isEmpty ? key : "\(path).\(key)")
      if fields.updateValue(entry, forKey: key) != nil {
        findings.add(.repeatedField(key), at: entry)
      }
      if !allowed.contains(key) { findings.add(.unknownField(key), at: entry) }
    }
    return EntryFields(entry: self, fields: fields)
  }

  /// The entry as an object whose field names are free.
  func freeFields(_ findings: inout Findings) -> [(key: String, entry: Entry)]? {
    guard case .object(let pairs) = node.value else {
      findings.add(.wrongType(expected: "a group of fields in { }"), at: self)
      return nil
    }
    var seen: Set<String> = []
    return pairs.map { key, node in
      let entry = Entry(node: node, path: path.isEmpty ? key : "\(path).\(key)")
      if !seen.insert(key).inserted { findings.add(.repeatedField(key), at: entry) }
      return (key, entry)
    }
  }

  /// The entry as a list that is not empty.
  func list(_ findings: inout Findings) -> [Entry] {
    guard case .array(let nodes) = node.value else {
      findings.add(.wrongType(expected: "a list in [ ]"), at: self)
      return []
    }
    if nodes.isEmpty { findings.add(.empty, at: self) }
    return nodes.enumerated().map { Entry(node: $1, path: "\(path)[\($0)]") }
  }

  /// The entry as a plain text that is not empty.
  func string(_ findings: inout Findings) -> String? {
    guard case .string(let string) = node.value else {
      findings.add(.wrongType(expected: "a text in quotation marks"), at: self)
      return nil
    }
    if !string.contains(where: { !$0.isWhitespace }) { findings.add(.empty, at: self) }
    return string
  }

  /// The entry as a list of plain texts.
  func strings(_ findings: inout Findings) -> [(text: String, entry: Entry)] {
    list(&findings).compactMap { entry in entry.string(&findings).map { ($0, entry) } }
  }

  /// The entry as an id or code: short, stable, safe in addresses, file names and exports.
  func name(_ findings: inout Findings) -> String? {
    guard let name = string(&findings) else { return nil }
    if !FieldName.isPart(name) { findings.add(.badName(name), at: self) }
    return name
  }

  /// The entry as a number.
  func number(_ findings: inout Findings) -> Double? {
    guard case .number(let number) = node.value else {
      findings.add(.wrongType(expected: "a number"), at: self)
      return nil
    }
    return number
  }

  /// The entry as a whole number of at most nine digits.
  func integer(_ findings: inout Findings) -> Int? {
    guard let number = number(&findings) else { return nil }
    guard let integer = Int(exactly: number), abs(integer) < 1_000_000_000 else {
      findings.add(.wrongType(expected: "a whole number below a thousand million"), at: self)
      return nil
    }
    return integer
  }

  /// The entry as true or false.
  func bool(_ findings: inout Findings) -> Bool {
    guard case .bool(let bool) = node.value else {
      findings.add(.wrongType(expected: "true or false"), at: self)
      return false
    }
    return bool
  }

  /// The entry as one of the words of an enumeration.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ findings: inout Findings
  ) -> Word? {
    guard let string = string(&findings) else { return nil }
    guard let word = Word(rawValue: string) else {
      findings.add(.unknownWord(string, allowed: Word.allCases.map(\.rawValue)), at: self)
      return nil
    }
    return word
  }

  /// The entry as a text for people, in every language that the file says it has.
  func text(_ findings: inout Findings) -> LocalText? {
    if case .string = node.value {
      return string(&findings).map { check([.english: $0], &findings) }
    }
    guard let pairs = freeFields(&findings) else { return nil }
    var texts: [Language: String] = [:]
    for (tag, entry) in pairs {
      let language = Language(rawValue: tag)
      if !findings.languages.contains(language) {
        findings.add(.unknownWord(tag, allowed: findings.languages.map(\.rawValue)), at: entry)
      }
      if let text = entry.string(&findings) { texts[language] = text }
    }
    return check(texts, &findings)
  }

  private func check(_ texts: [Language: String], _ findings: inout Findings) -> LocalText {
    for language in findings.languages where texts[language] == nil {
      findings.add(.missingText(language), at: self)
    }
    return LocalText(texts)
  }
}
