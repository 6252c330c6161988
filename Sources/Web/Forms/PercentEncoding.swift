/// Percent-encoding of text for paths and forms (RFC 3986, section 2; WHATWG URL, section 5).
public enum PercentEncoding {
  /// Encodes everything but unreserved characters.
  ///
  /// `plus` writes a space as `+`, as forms do.
  public static func encode(_ text: String, plus: Bool = false) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard !bytes.allSatisfy(isUnreserved) else { return String(decoding: bytes, as: UTF8.self) }
      return String(unsafeUninitializedCapacity: bytes.count * 3) { encoded in
        var end = 0
        for byte in bytes {
          if isUnreserved(byte) {
            encoded[end] = byte
            end += 1
          } else if plus, byte == UInt8(ascii: " ") {
            encoded[end] = UInt8(ascii: "+")
            end += 1
          } else {
            encoded[end] = UInt8(ascii: "%")
            encoded[end + 1] = digit(byte >> 4)
            encoded[end + 2] = digit(byte & 15)
            end += 3
          }
        }
        return end
      }
    }
  }

  /// Decodes a text; a `%` that is not followed by two hexadecimal digits stands for itself.
  public static func decode(_ text: String, plus: Bool = false) -> String {
    var text = text
    return text.withUTF8 { decode(UnsafeRawBufferPointer($0), plus: plus) }
  }

  /// Decodes bytes; a `%` that is not followed by two hexadecimal digits stands for itself, and bytes
  /// that are not UTF-8 become U+FFFD.
  static func decode(_ bytes: UnsafeRawBufferPointer, plus: Bool) -> String {
    let isPlain = !bytes.contains { $0 == UInt8(ascii: "%") || (plus && $0 == UInt8(ascii: "+")) }
    if isPlain { return String(decoding: bytes, as: UTF8.self) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { decoded in
      let count = decode(bytes, plus: plus, into: decoded)
      return String(decoding: decoded[..<count], as: UTF8.self)
    }
  }

  /// Whether the bytes decode to well-formed UTF-8 without control characters, and every `%` is part of
  /// a triplet.
  static func isPlainText(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.contains(UInt8(ascii: "%")) else {
      return bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
    for index in bytes.indices where bytes[index] == UInt8(ascii: "%") {
      guard index + 2 < bytes.count, value(bytes[index + 1]) != nil, value(bytes[index + 2]) != nil
      else { return false }
    }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { decoded in
      let text = decoded[..<decode(bytes, plus: false, into: decoded)]
      return text.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        && String(validating: text, as: UTF8.self) != nil
    }
  }

  private static func decode(
    _ bytes: UnsafeRawBufferPointer, plus: Bool, into decoded: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var end = 0
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "%"), index + 1 < bytes.count, let high = value(bytes[index]),
        let low = value(bytes[index + 1])
      {
        byte = high << 4 | low
        index += 2
      } else if plus, byte == UInt8(ascii: "+") {
        byte = UInt8(ascii: " ")
      }
      decoded[end] = byte
      end += 1
    }
    return end
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
