extension JSONParser {
  /// Reads a number as the grammar of JSON wants it: no leading zero, digits around the point.
  mutating func number() throws(JSONError) -> Double {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    let isZero = next == UInt8(ascii: "0")
    let whole = takeDigits()
    var isGood = isZero ? whole == 1 : whole > 0
    if next == UInt8(ascii: ".") {
      index += 1
      isGood = takeDigits() > 0 && isGood
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      isGood = takeDigits() > 0 && isGood
    }
    guard isGood, let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)),
      number.isFinite
    else { throw error("this is not a JSON value") }
    return number
  }

  private mutating func takeDigits() -> Int {
    let start = index
    while let byte = next, (48...57).contains(byte) { index += 1 }
    return index - start
  }
}

extension JSONParser {
  /// Reads a text in quotation marks.
  mutating func string() throws(JSONError) -> String {
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
