extension Attribute {
  /// Writes ` name="value"`, or nothing if the attribute is left out.
  func write(to page: inout ByteWriter) {
    switch value {
    case .absent: return
    case .none:
      page.reserve(name.utf8CodeUnitCount + 1)
      page.put(byte: UInt8(ascii: " "))
      page.put(name)
    case .fixed(let literal):
      page.reserve(name.utf8CodeUnitCount + literal.utf8CodeUnitCount + 4)
      putName(to: &page)
      page.put(literal)
      page.put(byte: UInt8(ascii: "\""))
    case .text(let text):
      page.reserve(name.utf8CodeUnitCount + 4)
      putName(to: &page)
      page.appendEscaped(text)
      page.append("\"")
    }
  }

  private func putName(to page: inout ByteWriter) {
    page.put(byte: UInt8(ascii: " "))
    page.put(name)
    page.put(byte: UInt8(ascii: "="))
    page.put(byte: UInt8(ascii: "\""))
  }
}
