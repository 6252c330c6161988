internal import LineJSON

extension InstrumentReader {
  /// Reads when something is shown.
  mutating func readCondition(_ entry: Entry) -> Condition? {
    guard
      let fields = entry.fields(
        ["item", "is", "at_least", "answered", "all", "any", "not"], &findings)
    else { return nil }
    if fields["item"] != nil { return readPlainCondition(fields) }
    guard fields.fields.count == 1 else {
      findings.add(
        .wrongType(expected: "\"item\" with a test, or just one of \"all\", \"any\" and \"not\""),
        at: entry)
      return nil
    }
    if let not = fields["not"] { return readCondition(not).map(Condition.not) }
    if let all = fields["all"] {
      return .all(all.list(&findings).compactMap { readCondition($0) })
    }
    if let any = fields["any"] {
      return .any(any.list(&findings).compactMap { readCondition($0) })
    }
    findings.add(.missing("item"), at: entry)
    return nil
  }

  private mutating func readPlainCondition(_ fields: EntryFields) -> Condition? {
    guard let item = fields.required("item", &findings).flatMap({ readItemName($0) }) else {
      return nil
    }
    guard fields.fields.count == 2 else {
      findings.add(
        .wrongType(expected: "one test beside \"item\": \"is\", \"at_least\" or \"answered\""),
        at: fields.entry)
      return nil
    }
    if let codes = fields["is"] {
      let list: [(text: String, entry: Entry)] =
        if case .string(let code) = codes.node.value { [(code, codes)] } else {
          codes.strings(&findings)
        }
      for (code, entry) in list { checkOption(code, of: item, at: entry) }
      return .isOneOf(item: item.name, codes: list.map(\.text))
    }
    if let number = fields["at_least"] {
      guard case .number = item.kind else {
        findings.add(.unsuitableItem(item.id, needs: "a number is needed"), at: number)
        return nil
      }
      return number.integer(&findings).map { .atLeast(item: item.name, number: $0) }
    }
    guard let answered = fields["answered"] else {
      findings.add(.missing("is"), at: fields.entry)
      return nil
    }
    let condition = Condition.answered(item: item.name)
    return answered.bool(&findings) ? condition : .not(condition)
  }

  /// Reads the id of an earlier item.
  mutating func readItemName(_ entry: Entry) -> Item? {
    guard let name = entry.string(&findings) else { return nil }
    guard let item = items[name] else {
      findings.add(.unknownItem(name), at: entry)
      return nil
    }
    return item
  }

  /// Points out a code that an item does not offer.
  mutating func checkOption(_ code: String, of item: Item, at entry: Entry) {
    if item.preferNotToSay != nil, code == AnswerValue.preferNotToSayCode { return }
    if item.scale?.option(code) == nil {
      findings.add(.unknownOption(code, item: item.id), at: entry)
    }
  }
}
