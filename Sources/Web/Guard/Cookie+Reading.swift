extension Cookie {
  /// Reads the value of a `Cookie` header; pairs that RFC 6265 does not allow are dropped.
  public static func read(_ header: String) -> Fields {
    var header = header
    var cookies: Fields = [:]
    header.withUTF8 { read(UnsafeRawBufferPointer($0), into: &cookies) }
    return cookies
  }

  /// Reads the bytes of a `Cookie` header into fields.
  static func read(_ header: UnsafeRawBufferPointer, into cookies: inout Fields) {
    var rest = header
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.endIndex
      let pair = UnsafeRawBufferPointer(rebasing: rest[..<end]).trimmed
      rest = UnsafeRawBufferPointer(rebasing: rest[min(end + 1, rest.endIndex)...])
      guard let equals = pair.firstIndex(of: UInt8(ascii: "=")), equals > 0 else { continue }
      let name = pair[..<equals]
      var value = pair[(equals + 1)...]
      if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
        value = value.dropFirst().dropLast()
      }
      guard name.allSatisfy(isTokenByte), value.allSatisfy(isValueByte) else { continue }
      cookies.append(String(decoding: name, as: UTF8.self), String(decoding: value, as: UTF8.self))
    }
  }

  /// RFC 9110, section 5.6.2: the characters of a token.
  static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    // ! # $ % & ' * + - . ^ _ ` | ~
    case 0x21, 0x23...0x27, 0x2A, 0x2B, 0x2D, 0x2E, 0x5E...0x60, 0x7C, 0x7E: true
    default: false
    }
  }

  /// RFC 6265, section 4.1.1: everything printable but space, quotes, comma, semicolon, backslash.
  static func isValueByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x23...0x2B, 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7E: true
    default: false
    }
  }
}
