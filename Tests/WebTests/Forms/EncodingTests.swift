import Testing

@testable import Web

@Suite struct EncodingTests {
  @Test(arguments: 1...200)
  func whatIsEncodedIsDecodedAgain(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let text = random.text(upTo: 40)
    for plus in [false, true] {
      let encoded = PercentEncoding.encode(text, plus: plus)
      #expect(PercentEncoding.decode(encoded, plus: plus) == text)
      #expect(encoded.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      #expect(!encoded.contains { "&=;/?#<>\"'".contains($0) })
    }
  }

  @Test(arguments: 1...200)
  func aFormIsDecodedAgain(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let fields = Fields(
      (0..<Int.random(in: 0...8, using: &random)).map { _ in
        Fields.Field(random.text(upTo: 12), random.text(upTo: 40))
      })
    #expect(FormEncoding.decode(FormEncoding.encode(fields)) == fields)
  }

  /// Whatever bytes arrive, decoding does what the standard says, step by step.
  @Test(arguments: 1...500)
  func anyBytesAreDecodedAsTheStandardSays(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let bytes = random.bytes(upTo: 60)
    let decoded = bytes.withUnsafeBytes { FormEncoding.decode($0) }
    #expect(decoded == Reference.fields(bytes))
    bytes.withUnsafeBytes { bytes in
      #expect(
        PercentEncoding.decode(bytes, plus: false) == Reference.text(Array(bytes), plus: false))
      _ = PercentEncoding.isPlainText(bytes)
      _ = Target(bytes)
    }
  }

  @Test(
    arguments: [
      ("a=b", ["a": "b"]), ("a", ["a": ""]), ("", [:]), ("&&", [:]), ("=", ["": ""]),
      ("a=b=c", ["a": "b=c"]), ("a+b=%2B", ["a b": "+"]), ("%zz=%2", ["%zz": "%2"]),
      ("a=%e2%82%ac", ["a": "€"]), ("a=%ff", ["a": "\u{FFFD}"]), ("a=1&a=2", ["a": "1", "a": "2"]),
    ] as [(String, Fields)])
  func formsAreDecoded(encoded: String, fields: Fields) {
    #expect(FormEncoding.decode(encoded) == fields)
  }
}

/// Decoding the slow and obvious way (WHATWG URL, sections 1.3 and 5.1).
private enum Reference {
  static func fields(_ bytes: [UInt8]) -> Fields {
    Fields(
      bytes.split(separator: UInt8(ascii: "&")).map { pair in
        let parts = pair.split(
          separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        let value = parts.count > 1 ? Array(parts[1]) : []
        return Fields.Field(text(Array(parts[0]), plus: true), text(value, plus: true))
      })
  }

  static func text(_ bytes: [UInt8], plus: Bool) -> String {
    var decoded: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.count == 2, digits.allSatisfy(\.isHexDigit),
        digits.allSatisfy(\.isASCII), let value = UInt8(digits, radix: 16)
      {
        decoded.append(value)
        rest = rest.dropFirst(2)
      } else {
        decoded.append(plus && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }
}
