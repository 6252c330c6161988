internal import LineJSON

extension WordingOverlay {
  /// Whether two lists hold the same things in the same order, as far as they have names.
  mutating func sameNames(_ nodes: [JSONNode], _ others: [JSONNode], at file: Entry) -> Bool {
    let names = nodes.map(Self.name)
    let given = others.map(Self.name)
    for (index, name) in names.enumerated() {
      guard let name else { continue }
      guard let found = given.firstIndex(of: name) else {
        findings.add(.missingPart(name), at: file)
        return false
      }
      if found != index, given.count == names.count {
        findings.add(
          .movedPart(name), at: Entry(node: others[found], path: "\(file.path)[\(found)]"))
        return false
      }
    }
    for (index, name) in given.enumerated() where index >= names.count || !names.contains(name) {
      findings.add(
        .extraPart(name ?? ""), at: Entry(node: others[index], path: "\(file.path)[\(index)]"))
      return false
    }
    if nodes.count != others.count {
      findings.add(.wrongLength(expected: nodes.count, found: others.count), at: file)
      return false
    }
    return true
  }

  /// What an entry of a list is called: a page, an item, a grid, a table, an option or a measure.
  private static func name(_ node: JSONNode) -> String? {
    guard case .object(let fields) = node.value else { return nil }
    for (key, node) in fields {
      switch (key, node.value) {
      case ("id", .string(let name)), ("code", .string(let name)): return name
      case ("grid", _), ("table", _): return name(node)
      default: continue
      }
    }
    return nil
  }

  /// Whether two values that are no texts for people say the same.
  static func isSame(_ one: JSONNode, _ other: JSONNode) -> Bool {
    switch (one.value, other.value) {
    case (.string(let one), .string(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.bool(let one), .bool(let other)): one == other
    case (.null, .null): true
    default: false
    }
  }

  /// A value as it stands in a file.
  static func written(_ node: JSONNode) -> String {
    switch node.value {
    case .string(let text): "\"\(text)\""
    case .number(let number): Int(exactly: number).map { String($0) } ?? String(number)
    case .bool(let bool): String(bool)
    case .null: "null"
    case .array: "a list in [ ]"
    case .object: "a group of fields in { }"
    }
  }
}
