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
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let value = parts.count > 1 ? PercentEncoding.decode(parts[1], plus: true) : ""
      fields.append(PercentEncoding.decode(parts[0], plus: true), value)
    }
    return fields
  }
}
