internal import Glibc

extension UnsafeRawBufferPointer {
  /// The bytes of a C string without its end.
  init(cString: UnsafePointer<CChar>) { self.init(start: cString, count: strlen(cString)) }

  /// Whether these bytes are the ASCII text given, whatever the case of its letters.
  ///
  /// `text` is in lower case.
  func equalsIgnoringCase(_ text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    let other = UnsafeBufferPointer(start: text.utf8Start, count: count)
    for index in 0..<count {
      let byte = self[index]
      let lower = byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
      if lower != other[index] { return false }
    }
    return true
  }

  /// Without the spaces and tabs at both ends.
  var trimmed: UnsafeRawBufferPointer {
    var start = 0
    var end = count
    while start < end, self[start] == 0x20 || self[start] == 0x09 { start += 1 }
    while end > start, self[end - 1] == 0x20 || self[end - 1] == 0x09 { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }
}
