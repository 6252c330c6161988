internal import LineJSON
internal import Time

/// What is wrong with a part of a body, and where.
struct Violation: Hashable, Sendable {
  /// The kinds of mistake.
  enum Reason: Hashable, Sendable {
    /// A member that must be there is not.
    case missing
    /// There is no member of this name.
    case unknown
    /// The value has another type.
    case wrongType
    /// The text is too short, too long or of another form, the number too small or too large, or the
    /// value none of those that can stand there.
    case notAllowed
    /// Something that only what the value means can tell, in a sentence.
    case said(String)
  }

  /// Where, as a JSON pointer (RFC 6901).
  let pointer: String
  let reason: Reason
}

extension Schema {
  /// What is wrong with a value; nothing if it has this shape.
  func violations(in node: JSONNode, at pointer: String = "") -> [Violation] {
    func wrong(_ reason: Violation.Reason) -> [Violation] {
      [Violation(pointer: pointer, reason: reason)]
    }
    switch (kind, node.value) {
    case (.text(let length, let pattern), .string(let text)):
      let isGood = length.contains(text.unicodeScalars.count) && Self.fits(text, pattern)
      return isGood ? [] : wrong(.notAllowed)
    case (.choice(let codes), .string(let text)):
      return codes.contains(text) ? [] : wrong(.notAllowed)
    case (.day, .string(let text)): return Day(iso: text) == nil ? wrong(.notAllowed) : []
    case (.moment, .string): return []
    case (.whole(let range), .number(let number)):
      guard let whole = Int(exactly: number) else { return wrong(.wrongType) }
      return range.contains(whole) ? [] : wrong(.notAllowed)
    case (.yes, .bool(let bool)): return bool ? [] : wrong(.notAllowed)
    case (.number, .number), (.bool, .bool), (.foreign, .object), (.orNull, .null): return []
    case (.orNull(let schema), _): return schema.violations(in: node, at: pointer)
    case (.list(let element), .array(let nodes)):
      return nodes.enumerated().flatMap { index, node in
        element.violations(in: node, at: "\(pointer)/\(index)")
      }
    case (.either(let schemas), _):
      let each = schemas.map { $0.violations(in: node, at: pointer) }
      return each.contains(where: \.isEmpty) ? [] : each.first ?? []
    case (.variants(let name, let schemas), .object):
      // Without the member that tells the shape, the first shape says what is wrong with it.
      let variant = schemas.first { $0.value == node[name]?.text } ?? schemas.first
      return variant?.schema.violations(in: node, at: pointer) ?? []
    case (.map(let schema), .object(let members)):
      return members.flatMap { schema.violations(in: $0.node, at: Self.pointer(pointer, $0.key)) }
    case (.object(let known), .object(let members)):
      return Self.violations(in: members, known, at: pointer)
    default: return wrong(.wrongType)
    }
  }

  private static func violations(
    in members: [(key: String, node: JSONNode)], _ known: [Member], at pointer: String
  ) -> [Violation] {
    let names = Set(members.map(\.key))
    let schemas = Dictionary(
      known.map { ($0.name, $0.schema) }, uniquingKeysWith: { first, _ in first })
    let missing = known.filter { $0.isRequired && !names.contains($0.name) }.map {
      Violation(pointer: Self.pointer(pointer, $0.name), reason: .missing)
    }
    return missing
      + members.flatMap { key, node -> [Violation] in
        let place = Self.pointer(pointer, key)
        return schemas[key]?.violations(in: node, at: place)
          ?? [Violation(pointer: place, reason: .unknown)]
      }
  }

  private static func fits(_ text: String, _ pattern: String?) -> Bool {
    guard let pattern else { return true }
    guard let regex = try? Regex(pattern) else { return false }
    return text.wholeMatch(of: regex) != nil
  }

  /// The pointer to a member (RFC 6901, section 3).
  static func pointer(_ pointer: String, _ name: String) -> String {
    pointer + "/" + name.replacing("~", with: "~0").replacing("/", with: "~1")
  }
}
