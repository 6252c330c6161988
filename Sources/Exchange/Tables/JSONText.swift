/// Writes JSON (RFC 8259), a value at a time.
struct JSONText {
  private(set) var text = ""
  /// Whether a value has been written on the present level, so that the next needs a comma.
  private var needsComma = false

  /// Writes an object, on one line or with each field on its own.
  mutating func object(_ fields: (inout JSONText) -> Void) {
    separate()
    text += "{"
    needsComma = false
    fields(&self)
    text += "}"
    needsComma = true
  }

  /// Writes a list, each element on its own line.
  mutating func list<Element>(_ elements: [Element], _ body: (inout JSONText, Element) -> Void) {
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
  mutating func name(_ name: String) {
    separate()
    text += Self.quoted(name) + ":"
  }

  /// Writes a text.
  mutating func value(_ value: String) {
    separate()
    text += Self.quoted(value)
    needsComma = true
  }

  /// Writes a number, or `true` or `false`, as it is spelt.
  mutating func literal(_ value: some CustomStringConvertible) {
    separate()
    text += "\(value)"
    needsComma = true
  }

  /// Writes a field with a text; none without one.
  mutating func field(_ name: String, _ value: String?) {
    guard let value else { return }
    self.name(name)
    self.value(value)
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = false
  }

  /// A text in quotation marks.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 32:
        quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
