import Foundation

/// The colours of the style sheet, read from its tokens, and the contrast between them.
struct Palette {
  let light: [String: String]
  let dark: [String: String]

  init() throws {
    let text = try Content.text("static/css/01-tokens.css")
    let screen = text.components(separatedBy: "@media print")[0]
    let parts = screen.components(separatedBy: "@media (prefers-color-scheme: dark)")
    light = Self.colours(parts[0])
    dark = light.merging(parts.count > 1 ? Self.colours(parts[1]) : [:]) { $1 }
  }

  private static func colours(_ text: String) -> [String: String] {
    var found: [String: String] = [:]
    for match in text.matches(of: /--([a-z0-9-]+): *(#[0-9a-f]{6});/) {
      found[String(match.1)] = String(match.2)
    }
    return found
  }

  /// The contrast of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
  static func contrast(_ one: String, _ other: String) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// The relative luminance of `#rrggbb` (WCAG 2.2, "relative luminance").
  static func luminance(_ colour: String) -> Double {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let value = Double(number >> shift & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
