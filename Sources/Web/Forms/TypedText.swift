/// Text as people type and paste it, on one line.
public enum TypedText {
  /// The text without spaces around it, with one space where there are several or a line ends, and
  /// without characters that nobody sees; nothing if there is nothing to see.
  ///
  /// Unseen characters come along when something is copied, and can make one name look like another
  /// (Unicode Technical Report 36, 2.10). Those that join letters and emoji stay.
  public static func tidy(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
    // Scalar by scalar, since a space with a joiner after it is one character that is no space.
    let tidied = text.unicodeScalars.filter { !isUnseen($0) }
      .split(whereSeparator: \.properties.isWhitespace)
      .map { String(String.UnicodeScalarView($0.drop(while: joiners.contains))) }
      .filter { !$0.isEmpty }
      .joined(separator: " ")
    return tidied.unicodeScalars.contains(where: isVisible) ? tidied : ""
  }

  /// Whether a text has at most `maximum` characters as people count them.
  ///
  /// A letter with its marks counts once, so the marks have a limit of their own.
  public static func fits(_ text: String, in maximum: Int) -> Bool {
    text.count <= maximum && text.unicodeScalars.count <= 4 * maximum
  }

  /// The text with every decimal digit of any script as 0 to 9.
  ///
  /// Source: Unicode Standard, section 4.6 (decimal digits).
  public static func latinDigits(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var latin = ""
    for scalar in text.unicodeScalars {
      if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
        latin += String(Int(value))
      } else {
        latin.unicodeScalars.append(scalar)
      }
    }
    return latin
  }

  /// Whether a character steers the text around it without being seen.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.properties.isWhitespace else { return false }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return true
    case .format: return !joiners.contains(scalar) && !flagTags.contains(scalar)
    default: return false
    }
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
  }

  /// The joiner and the non-joiner, which Urdu, Persian and emoji are written with.
  private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]

  /// The tags that flags of regions are written with.
  private static let flagTags: ClosedRange<Unicode.Scalar> = "\u{E0020}"..."\u{E007F}"
}
