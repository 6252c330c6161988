internal import Wording

/// How much room text takes in a picture, where no browser has measured it yet.
///
/// A careful guess for the fonts that the style sheet names: a little wide rather than too narrow, so that what
/// fits by the guess fits.
struct TextSize: Sendable {
  /// The size of the type, as the style sheet has it, in units of the view box.
  static let type = 13.0

  let language: Language

  /// The distance between two lines; Nastaliq stands higher than other scripts.
  var line: Double { isTall ? 27 : 18 }

  /// How far below the top of its line a text stands.
  var rise: Double { isTall ? 18 : 13 }

  private var isTall: Bool { language.rawValue == "ur" }

  /// The width of a text.
  func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + Self.share($1) } * Self.type
  }

  /// A text broken between words into lines that fit; a word that does not fit stands alone.
  func lines(_ text: String, in width: Double) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, self.width("\(last) \(word)") <= width {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  private static func share(_ scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", "(", ")", " ", "-": 0.36
    case "m", "w", "M", "W", "%", "@": 0.88
    case "A"..."Z": 0.68
    // Signs that only say how text runs.
    case "\u{2066}"..."\u{2069}", "\u{200E}", "\u{200F}": 0
    case "\u{0600}"..."\u{06FF}": 0.48
    default: 0.58
    }
  }
}
