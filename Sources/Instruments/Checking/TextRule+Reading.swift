extension TextRule {
  /// Reads typed text: as it is, but with plain line breaks and without control characters.
  ///
  /// Forms send a line break as CR LF (HTML standard, "constructing the entry list"). Control
  /// characters cannot be typed and break exports. White space alone is no answer.
  func read(_ value: String) -> Reading {
    var text = value
    if value.utf8.contains(where: { $0 < 32 || $0 == 127 }) {
      text = String(
        String.UnicodeScalarView(
          value.unicodeScalars.enumerated().compactMap { _, scalar in Self.kept(scalar) }))
    }
    if !text.contains(where: { !$0.isWhitespace }) { return .blank }
    if text.utf8.count > max, text.unicodeScalars.count > max {
      return .problem(.tooLong(max: max))
    }
    return .answer(.text(text))
  }

  private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\n", "\t": scalar
    default: scalar.value < 32 || scalar.value == 127 ? nil : scalar
    }
  }
}
