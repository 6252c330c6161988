internal import LineJSON
internal import Wording

extension InstrumentReader {
  /// Reads the answer scales.
  mutating func readScales(_ entry: Entry?) {
    guard let entry, let fields = entry.freeFields(&findings) else { return }
    for (key, entry) in fields {
      _ = Entry(node: JSONNode(line: entry.node.line, value: .string(key)), path: entry.path)
        .name(&findings)
      if case .array = entry.node.value {
        scales[key] = readOptions(key, entry)
      } else {
        scales[key] = readNumbered(key, entry)
      }
    }
  }

  private mutating func readOptions(_ id: String, _ entry: Entry) -> AnswerScale {
    var seen: Set<String> = []
    let options = entry.list(&findings).compactMap { entry -> AnswerScale.Option? in
      guard
        let fields = entry.fields(["code", "text", "value", "group", "exclusive"], &findings),
        let codeEntry = fields.required("code", &findings), let code = codeEntry.name(&findings)
      else { return nil }
      if !seen.insert(code).inserted { findings.add(.duplicate(code), at: codeEntry) }
      if code == AnswerValue.preferNotToSayCode { findings.add(.duplicate(code), at: codeEntry) }
      return AnswerScale.Option(
        code: code, text: fields.need("text", &findings) { $0.text(&$1) } ?? "",
        value: fields.maybe("value", &findings) { $0.number(&$1) },
        group: fields.maybe("group", &findings) { $0.name(&$1) },
        isExclusive: fields["exclusive"]?.bool(&findings) ?? false)
    }
    if options.count < 2 {
      findings.add(.badNumber("a scale needs at least two options"), at: entry)
    }
    return AnswerScale(id: id, options: options)
  }

  /// Reads a scale of numbers of which only some, mostly the ends, have words.
  private mutating func readNumbered(_ id: String, _ entry: Entry) -> AnswerScale? {
    guard let fields = entry.fields(["from", "to", "labels"], &findings),
      let from = fields.need("from", &findings, { $0.integer(&$1) }),
      let to = fields.need("to", &findings, { $0.integer(&$1) })
    else { return nil }
    guard from >= 0, from < to, to - from <= 100 else {
      findings.add(.badNumber("a scale goes upwards from 0 or more by at most 100"), at: entry)
      return nil
    }
    var labels: [String: LocalText] = [:]
    for (key, entry) in fields["labels"]?.freeFields(&findings) ?? [] {
      guard let number = Int(key), String(number) == key, (from...to).contains(number) else {
        findings.add(.unknownOption(key, item: id), at: entry)
        continue
      }
      labels[key] = entry.text(&findings)
    }
    let languages = findings.languages
    let options = (from...to).map { number in
      // A bare number reads the same in every language, so the scale is complete in all of them.
      let bare = LocalText(
        Dictionary(languages.map { ($0, String(number)) }, uniquingKeysWith: { first, _ in first }))
      return AnswerScale.Option(
        code: String(number), text: labels[String(number)] ?? bare, value: Double(number),
        group: nil, isExclusive: false)
    }
    return AnswerScale(id: id, options: options, isNumbered: true)
  }

  /// Reads the name of a scale.
  mutating func readScale(_ entry: Entry) -> AnswerScale? {
    guard let name = entry.string(&findings) else { return nil }
    guard let scale = scales[name] else {
      findings.add(.unknownScale(name), at: entry)
      return nil
    }
    return scale
  }
}
