/// Reads JSON (RFC 8259) and keeps the line of every value, so that whoever edits content can be told
/// where to look.
///
/// Ours, because Foundation's decoder names no line, stops at the first problem and passes over names
/// that stand twice. Any bytes give either a value or an error; nesting deeper than 40 is refused.
public struct JSONParser {
  let bytes: [UInt8]
  var index = 0
  var line = 1
  private static let deepest = 40

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // Some editors begin a file with a byte order mark.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The value that the bytes hold.
  ///
  /// - Throws: `JSONError` with the line of the first problem.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONNode {
    var parser = JSONParser(bytes)
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    if parser.index < bytes.count { throw parser.error("there is something after the end") }
    return node
  }

  func error(_ reason: String) -> JSONError { JSONError(line: line, reason: reason) }

  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func skipSpace() {
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
}
