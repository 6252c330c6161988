import Testing

/// The contrast of every pair of colours that meet on a page (WCAG 1.4.3 and 1.4.11), in light and dark.
@Suite("Contrast")
struct ContrastTests {
  /// Text and the grounds it stands on.
  static let texts: [String: [String]] = [
    "ink": ["paper", "card", "sunk", "pine-wash", "wrong-wash", "care-wash"],
    "soft": ["paper", "card", "pine-wash"],
    "pine": ["paper", "card", "sunk", "pine-wash", "care-wash"],
    "pine-deep": ["paper", "card", "sunk", "pine-wash", "care-wash"],
    "wrong": ["paper", "card", "wrong-wash"],
    "on-pine": ["pine", "pine-deep"],
    "on-night": ["night"],
    "night-link": ["night"],
    "on-exit": ["exit"],
    "series-1": ["card"],
    "series-2": ["card"],
  ]

  /// Lines and shapes that carry meaning and the grounds they stand on.
  static let shapes: [String: [String]] = [
    "edge": ["paper", "card"],
    "pine": ["paper", "card", "pine-wash"],
    "wrong": ["paper", "card", "wrong-wash"],
    "series-1": ["card"],
    "series-2": ["card"],
    "exit": ["paper"],
    "clay": ["paper"],
  ]

  @Test("Text has at least 4.5 to 1", arguments: ["light", "dark"])
  func text(scheme: String) throws {
    try check(Self.texts, scheme: scheme, atLeast: 4.5)
  }

  @Test("Shapes have at least 3 to 1", arguments: ["light", "dark"])
  func shapes(scheme: String) throws {
    try check(Self.shapes, scheme: scheme, atLeast: 3)
  }

  @Test(
    "One of the two colours of the focus ring stands out anywhere", arguments: ["light", "dark"])
  func focus(scheme: String) throws {
    let colours = try colours(scheme)
    for ground in ["paper", "card", "sunk", "night", "pine-wash", "wrong-wash", "care-wash"] {
      let ground = try #require(colours[ground])
      let best =
        try ["focus", "halo"]
        .map { Palette.contrast(try #require(colours[$0]), ground) }.max() ?? 0
      #expect(best >= 3, "\(ground)")
    }
  }

  @Test("The formula gives the published values")
  func formula() {
    #expect(abs(Palette.contrast("#000000", "#ffffff") - 21) < 0.001)
    #expect(abs(Palette.contrast("#777777", "#ffffff") - 4.48) < 0.01)
    #expect(Palette.contrast("#123456", "#123456") == 1)
  }

  private func colours(_ scheme: String) throws -> [String: String] {
    let palette = try Palette()
    return scheme == "dark" ? palette.dark : palette.light
  }

  private func check(_ pairs: [String: [String]], scheme: String, atLeast least: Double) throws {
    let colours = try colours(scheme)
    for (text, grounds) in pairs {
      for ground in grounds {
        let contrast = Palette.contrast(
          try #require(colours[text]), try #require(colours[ground]))
        #expect(contrast >= least, "\(scheme): \(text) on \(ground)")
      }
    }
  }
}
