/// Words in a header: plain where they can be, else as encoded words (RFC 2047).
enum HeaderText {
  static func encode(_ text: String) -> String {
    let line = text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }
    let plain = line.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789 -'!?".unicodeScalars.contains($0))
    }
    let tidy = String(String.UnicodeScalarView(line))
    if plain, tidy.utf8.count <= 60 { return tidy }
    return pieces(tidy).map { "=?utf-8?Q?\($0)?=" }.joined(separator: "\r\n ")
  }

  /// The text in pieces of at most 60 characters each with its frame; no letter is cut in two.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      let encoded = encode(character)
      if piece.utf8.count + encoded.utf8.count > 48, !piece.isEmpty {
        pieces.append(piece)
        piece = ""
      }
      piece += encoded
    }
    return pieces + [piece]
  }

  private static func encode(_ character: Character) -> String {
    if character == " " { return "_" }
    if character.isASCII, character.isLetter || character.isNumber { return String(character) }
    return String(character).utf8.map { QuotedPrintable.escape($0) }.joined()
  }
}
