/// Writes JSON (RFC 8259), a value at a time: the one place of the house that knows how.
public struct JSONText: Sendable {
  /// What has been written.
  public private(set) var text = ""
  /// Whether a value has been written on the present level, so that the next needs a comma.
  private var needsComma = false

  /// Nothing written yet.
  public init() {}

  /// Writes an object.
  public mutating func object(_ fields: (inout JSONText) -> Void) {
    separate()
    text += "{"
    needsComma = false
    fields(&self)
    text += "}"
    needsComma = true
  }

  /// Writes a list, each element on its own line.
  public mutating func list<Element>(
    _ elements: [Element], _ body: (inout JSONText, Element) -> Void
  ) {
    separate()
    text += "["
    needsComma = false
    for element in elements {
      if needsComma {
        text += ","
        needsComma = false
      }
      text += "\n"
      body(&self, element)
    }
    text += "]"
    needsComma = true
  }

  /// Writes the name of the field that comes next.
  public mutating func name(_ name: String) {
    separate()
    Self.quote(name, to: &text)
    text += ":"
  }

  /// Writes a text.
  public mutating func value(_ value: String) {
    separate()
    Self.quote(value, to: &text)
    needsComma = true
  }

  /// Writes a number, or `true` or `false`, as it is spelt.
  public mutating func literal(_ value: some CustomStringConvertible) {
    separate()
    text += value.description
    needsComma = true
  }

  /// Writes a field with a text; none without one.
  public mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    self.name(name)
    self.value(value)
  }

  /// Writes a value with all that is in it, on one line.
  public mutating func value(_ value: JSON) {
    switch value {
    case .null: literal("null")
    case .bool(let bool): literal(bool)
    case .integer(let integer): literal(integer)
    case .number(let number): literal(Self.number(number))
    case .text(let text): self.value(text)
    case .list(let values):
      separate()
      text += "["
      needsComma = false
      for value in values { self.value(value) }
      text += "]"
      needsComma = true
    case .object(let members):
      object { json in
        for (name, value) in members {
          json.name(name)
          json.value(value)
        }
      }
    }
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = false
  }

  /// The shortest text that reads back as the same number; whole numbers without a point.
  private static func number(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    return number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
  }

  /// Adds a text in quotation marks.
  private static func quote(_ value: String, to text: inout String) {
    text += "\""
    if value.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      for scalar in value.unicodeScalars { escape(scalar, to: &text) }
    } else {
      text += value
    }
    text += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "\"": text += "\\\""
    case "\\": text += "\\\\"
    case "\n": text += "\\n"
    case "\r": text += "\\r"
    case "\t": text += "\\t"
    case _ where scalar.value < 0x20:
      text += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
    default: text.unicodeScalars.append(scalar)
    }
  }
}
