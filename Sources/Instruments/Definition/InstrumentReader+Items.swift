internal import Wording

extension InstrumentReader {
  /// The fields that say what kind of answer is asked.
  static let kindFields = ["kind", "scale", "min", "max", "unit", "tick", "long"]

  private static let itemFields =
    ["id", "text", "help", "required", "prefer_not_to_say", "when", "since"] + kindFields

  private enum KindWord: String, CaseIterable {
    case choice, choices, number, text
    case yesNo = "yes_no"
  }

  /// Reads a question that stands on its own.
  mutating func readItem(_ entry: Entry) -> Item? {
    guard let fields = entry.fields(Self.itemFields, &findings) else { return nil }
    let id = fields.required("id", &findings).flatMap { $0.name(&findings) }
    let text = fields.need("text", &findings) { $0.text(&$1) }
    let kind = readKind(fields)
    let refusal = fields["prefer_not_to_say"].flatMap { readRefusal($0) }
    let when = fields["when"].flatMap { readCondition($0) }
    guard let id, let text, let kind else { return nil }
    if case .text = kind, refusal != nil {
      findings.add(
        .unsuitableItem(id, needs: "own words can be left out, but not be \"prefer not to say\""),
        at: entry)
    }
    return keep(
      Item(
        id: id, name: "\(self.id).\(id)", text: text,
        help: fields.maybe("help", &findings) { $0.text(&$1) }, kind: kind,
        isRequired: fields["required"]?.bool(&findings) ?? false, preferNotToSay: refusal,
        when: when, since: readSince(fields["since"])), at: entry)
  }

  /// Reads since which version of the definition an item means what it means now.
  private mutating func readSince(_ entry: Entry?) -> Int {
    guard let entry, let since = entry.integer(&findings) else { return 1 }
    if !(1...max(1, version)).contains(since) {
      findings.add(.badNumber("it means this since a version from 1 to this one"), at: entry)
    }
    return since
  }

  /// Notes an item, whose id must be free.
  mutating func keep(_ item: Item, at entry: Entry) -> Item {
    if items.updateValue(item, forKey: item.id) != nil {
      findings.add(.duplicate(item.id), at: entry)
    }
    order.append(item)
    return item
  }

  /// Reads whether "prefer not to say" is offered.
  mutating func readRefusal(_ entry: Entry) -> LocalText? {
    guard entry.bool(&findings) else { return nil }
    if preferNotToSay == nil { findings.add(.missing("prefer_not_to_say"), at: entry) }
    return preferNotToSay
  }

  /// Reads what can be answered.
  mutating func readKind(_ fields: EntryFields) -> Item.Kind? {
    guard let word: KindWord = fields.need("kind", &findings, { $0.word(&$1) }) else { return nil }
    refuseFields(of: fields, unlessFor: word)
    switch word {
    case .choice: return readScale(fields).map(Item.Kind.choice)
    case .choices: return readScale(fields).map(Item.Kind.choices)
    case .yesNo:
      guard let scale = readScale(fields) else { return nil }
      if scale.options.map(\.code) != ["yes", "no"] {
        findings.add(
          .unsuitableItem(scale.id, needs: "the options yes and no, in this order"),
          at: fields["scale"] ?? fields.entry)
      }
      return .yesNo(scale)
    case .number: return readNumberRule(fields).map(Item.Kind.number)
    case .text:
      guard let entry = fields.required("max", &findings), let max = entry.integer(&findings)
      else { return nil }
      if !(1...20_000).contains(max) {
        findings.add(.badNumber("a text takes from 1 to 20000 characters"), at: entry)
      }
      return .text(TextRule(max: max, isLong: fields["long"]?.bool(&findings) ?? false))
    }
  }

  /// Points out fields that mean nothing for this kind of answer.
  private mutating func refuseFields(of fields: EntryFields, unlessFor word: KindWord) {
    let meant: [String] =
      switch word {
      case .choice, .choices, .yesNo: ["scale"]
      case .number: ["min", "max", "unit", "tick"]
      case .text: ["max", "long"]
      }
    for field in Self.kindFields where field != "kind" && !meant.contains(field) {
      if let entry = fields[field] { findings.add(.unknownField(field), at: entry) }
    }
  }

  private mutating func readScale(_ fields: EntryFields) -> AnswerScale? {
    fields.required("scale", &findings).flatMap { readScale($0) }
  }

  private mutating func readNumberRule(_ fields: EntryFields) -> NumberRule? {
    guard let min = fields.need("min", &findings, { $0.integer(&$1) }),
      let max = fields.need("max", &findings, { $0.integer(&$1) })
    else { return nil }
    if min >= max {
      findings.add(.badNumber("the largest number must be above the smallest"), at: fields.entry)
    }
    return NumberRule(
      min: min, max: max, unit: fields.maybe("unit", &findings) { $0.text(&$1) },
      allowsTick: fields["tick"]?.bool(&findings) ?? false)
  }
}
