/// A JSON value, written without loss: numbers in the shortest form that reads back the same.
enum JSON {
  case null
  case number(Double)
  case integer(Int)
  case text(String)
  case list([JSON])
  case object([(String, JSON)])

  /// A number, or null when there is none or it is not finite.
  static func optional(_ value: Double?) -> JSON {
    guard let value, value.isFinite else { return .null }
    return .number(value)
  }

  /// A text, or null when there is none.
  static func optional(_ value: String?) -> JSON { value.map { .text($0) } ?? .null }

  /// Adds the value's text.
  func write(to output: inout String) {
    switch self {
    case .null: output += "null"
    case .number(let value):
      let isWhole = value == value.rounded() && abs(value) < 1e15
      output += isWhole ? "\(Int(value))" : "\(value)"
    case .integer(let value): output += "\(value)"
    case .text(let text): Self.quote(text, to: &output)
    case .list(let values):
      output += "["
      for (index, value) in values.enumerated() {
        if index > 0 { output += "," }
        value.write(to: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { output += "," }
        Self.quote(member.0, to: &output)
        output += ":"
        member.1.write(to: &output)
      }
      output += "}"
    }
  }

  private static func quote(_ text: String, to output: inout String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
