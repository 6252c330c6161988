/// Reads JSON (RFC 8259) and keeps the line of every value, so that a problem can be pointed at.
///
/// Any bytes give either a value or an error; nesting deeper than 40 is refused.
struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private static let deepest = 40

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that the bytes hold.
  static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONNode {
    var parser = JSONParser(bytes)
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    if parser.index < bytes.count { throw parser.error("there is something after the end") }
    return node
  }

  private func error(_ reason: String) -> JSONError { JSONError(line: line, reason: reason) }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      index += 1
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONNode {
    skipSpace()
    guard depth < Self.deepest else { throw error("it is nested too deeply") }
    guard let byte = next else { throw error("the file ends too early") }
    let start = line
    let value: JSONNode.Value =
      switch byte {
      case UInt8(ascii: "{"): .object(try object(depth: depth))
      case UInt8(ascii: "["): .array(try array(depth: depth))
      case UInt8(ascii: "\""): .string(try string())
      case UInt8(ascii: "t"): try word("true", .bool(true))
      case UInt8(ascii: "f"): try word("false", .bool(false))
      case UInt8(ascii: "n"): try word("null", .null)
      default: .number(try number())
      }
    return JSONNode(line: start, value: value)
  }

  private mutating func object(
    depth: Int
  ) throws(JSONError) -> [(key: String, node: JSONNode)] {
    index += 1
    var fields: [(key: String, node: JSONNode)] = []
    if take("}") { return fields }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw error("a name in quotation marks is missing") }
      let key = try string()
      guard take(":") else { throw error("a colon is missing after \"\(key)\"") }
      fields.append((key, try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw error("a comma or a closing } is missing") }
    return fields
  }

  private mutating func array(depth: Int) throws(JSONError) -> [JSONNode] {
    index += 1
    var elements: [JSONNode] = []
    if take("]") { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw error("a comma or a closing ] is missing") }
    return elements
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONNode.Value
  ) throws(JSONError) -> JSONNode.Value {
    let letters = Array(word.description.utf8)
    guard bytes[index...].starts(with: letters) else { throw error("this is not a JSON value") }
    index += letters.count
    return value
  }

  private mutating func number() throws(JSONError) -> Double {
    let start = index
    while let byte = next, Self.isPartOfNumber(byte) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard let first = digits.utf8.first, (48...57).contains(first), digits.utf8.last != 46,
      digits == "0" || first != 48 || !(digits.utf8.dropFirst().first.map { $0 >= 48 } ?? false),
      let number = Double(text), number.isFinite
    else { throw error("this is not a JSON value") }
    return number
  }

  private static func isPartOfNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

extension JSONParser {
  private mutating func string() throws(JSONError) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = next {
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw error("the text is not UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<32: throw error("a text is not closed on its line")
      default: text.append(byte)
      }
    }
    throw error("a text is not closed")
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSONError) {
    guard let byte = next else { throw error("the file ends too early") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "u"):
      let scalar = try escapedScalar()
      text += Array(String(Character(scalar)).utf8)
    default: throw error("there is no escape like this one")
    }
  }

  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let first = try escapedUnit()
    guard (0xD800..<0xDC00).contains(first) else {
      guard let scalar = Unicode.Scalar(first) else { throw error("half a character is missing") }
      return scalar
    }
    guard next == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    else { throw error("half a character is missing") }
    index += 2
    let second = try escapedUnit()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw error("half a character is missing") }
    return scalar
  }

  private mutating func escapedUnit() throws(JSONError) -> UInt32 {
    guard index + 4 <= bytes.count else { throw error("the file ends too early") }
    var unit: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw error("a \\u needs four hexadecimal digits")
      }
      unit = unit << 4 | UInt32(digit)
    }
    index += 4
    return unit
  }
}
