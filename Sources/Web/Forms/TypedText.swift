/// Text as people type and paste it.
public enum TypedText {
  /// The text with one kind of line break, without spaces around it and without control characters.
  ///
  /// Browsers send a line break as CR LF (HTML, "Constructing the entry list"). Control characters come
  /// from copying out of other programs and mean nothing in a text.
  public static func tidy(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
    var tidied = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      switch scalar {
      case "\n" where previous == "\r": continue
      case "\n", "\r", "\u{2028}", "\u{2029}": tidied.append("\n")
      case "\t": tidied.append(" ")
      case _ where scalar.properties.generalCategory == .control: continue
      default: tidied.append(scalar)
      }
    }
    let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = tidied.firstIndex(where: { !isSpace($0) }),
      let last = tidied.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(tidied[first...last])
  }
}
