/// The encoding of submitted forms, `application/x-www-form-urlencoded` (WHATWG URL, section 5).
///
/// Answers are also kept in it: a draft and a log are stored in the form in which they arrived.
public enum FormEncoding {
  /// The fields as one line of text.
  public static func encode(_ fields: Fields) -> String {
    fields.all.map {
      PercentEncoding.encode($0.name, plus: true) + "="
        + PercentEncoding.encode($0.value, plus: true)
    }.joined(separator: "&")
  }

  /// The fields of an encoded text.
  ///
  /// Every text decodes to something; nothing is refused here.
  public static func decode(_ text: String) -> Fields {
    var text = text
    return text.withUTF8 { decode(UnsafeRawBufferPointer($0)) }
  }

  /// The fields of encoded bytes.
  public static func decode(_ bytes: UnsafeRawBufferPointer) -> Fields {
    var fields = Fields()
    var rest = bytes
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "&")) ?? rest.endIndex
      let pair = UnsafeRawBufferPointer(rebasing: rest[..<end])
      rest = UnsafeRawBufferPointer(rebasing: rest[min(end + 1, rest.endIndex)...])
      guard !pair.isEmpty else { continue }
      let equals = pair.firstIndex(of: UInt8(ascii: "=")) ?? pair.endIndex
      fields.append(
        PercentEncoding.decode(UnsafeRawBufferPointer(rebasing: pair[..<equals]), plus: true),
        PercentEncoding.decode(
          UnsafeRawBufferPointer(rebasing: pair[min(equals + 1, pair.endIndex)...]), plus: true))
    }
    return fields
  }
}
