import Synchronization

/// Naive readings of what Messaging writes, kept as plain as the standards put them.
enum Naive {
  /// Reads quoted-printable (RFC 2045, 6.7).
  static func quotedPrintable(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self).replacing("=\r\n", with: "")
    return String(decoding: escapes(text), as: UTF8.self).replacing("\r\n", with: "\n")
  }

  /// Reads a header's words (RFC 2047, encoding Q and UTF-8 only).
  static func headerText(_ text: String) -> String {
    guard text.hasPrefix("=?utf-8?Q?") else { return text }
    let words = text.replacing("\r\n ", with: "\n").split(separator: "\n").map {
      $0.dropFirst("=?utf-8?Q?".count).dropLast("?=".count)
    }
    return words.map {
      String(decoding: escapes(String($0).replacing("_", with: " ")), as: UTF8.self)
    }.joined()
  }

  private static func escapes(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="),
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        result.append(value)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

/// Lines that were written somewhere.
final class Lines: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  func add(_ line: String) { lines.withLock { $0.append(line) } }
}
