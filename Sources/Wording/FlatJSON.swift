/// Reads a flat JSON object from key to text, and nothing else (RFC 8259).
///
/// Ours rather than a general reader because it keeps the order, sees a key that stands twice, and can
/// name the line a translator has to look at.
struct FlatJSON {
  /// One key with its text and the line it stands on.
  struct Entry: Equatable {
    let key: String
    let text: String
    let line: Int
  }

  private let file: String
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1

  init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }  // a byte order mark some editors write
  }

  /// Every entry in the order of the file.
  mutating func entries() throws(CatalogueError) -> [Entry] {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw expected("text in UTF-8") }
    var entries: [Entry] = []
    try take(UInt8(ascii: "{"), "{ at the start")
    skipSpace()
    if current == UInt8(ascii: "}") {
      index += 1
    } else {
      repeat {
        skipSpace()
        let start = line
        let key = try string("a key in quotes")
        try take(UInt8(ascii: ":"), ": after the key \"\(key)\"")
        skipSpace()
        let text = try string("a text in quotes for the key \"\(key)\"")
        entries.append(Entry(key: key, text: text, line: start))
        skipSpace()
      } while consume(UInt8(ascii: ","))
      try take(UInt8(ascii: "}"), ", or } after a text")
    }
    skipSpace()
    guard current == nil else { throw expected("nothing after the last }") }
    return entries
  }

  // MARK: - Pieces

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      if byte == 0x0A { line += 1 }
      index += 1
    }
  }

  private mutating func consume(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    index += 1
    return true
  }

  private mutating func take(_ byte: UInt8, _ what: String) throws(CatalogueError) {
    skipSpace()
    guard consume(byte) else { throw expected(what) }
  }

  private func expected(_ what: String) -> CatalogueError {
    CatalogueError(file: file, line: line, reason: .malformed(expected: what))
  }

  private mutating func string(_ what: String) throws(CatalogueError) -> String {
    guard consume(UInt8(ascii: "\"")) else { throw expected(what) }
    var text: [UInt8] = []
    while let byte = current {
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escaped()
      case 0..<0x20: throw expected("\\n instead of a line break inside a text")
      default: text.append(byte)
      }
    }
    throw expected("a closing quote")
  }

  private mutating func escaped() throws(CatalogueError) -> [UInt8] {
    guard let byte = current else { throw expected("a closing quote") }
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "u"): return Array(try scalar().utf8)
    default: throw expected("one of \\\" \\\\ \\/ \\n \\t \\u after a backslash")
    }
  }

  /// A character written as `\uXXXX`, or as two of them outside the basic plane.
  private mutating func scalar() throws(CatalogueError) -> String {
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]), consume(UInt8(ascii: "\\")), consume(UInt8(ascii: "u")) {
      units.append(try unit())
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw expected("a whole character after \\u")
    }
    return text
  }

  private mutating func unit() throws(CatalogueError) -> UInt16 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4,
      digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw expected("four hexadecimal digits after \\u") }
    index += 4
    return unit
  }
}
