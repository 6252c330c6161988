import Testing
import Wording

@testable import Design

/// What holds of every figure, whatever its numbers.
@Suite("Figures")
struct FigureTests {
  /// Every drawing of every kind of figure, with what is said of it.
  private func each(
    _ check: (Drawing, FigurePicture, TextSize) throws -> Void
  ) throws {
    for tag in ["en", "ur"] {
      for seed in 0..<60 {
        var samples = try FigureSamples(tag, seed: seed)
        let size = TextSize(language: samples.words.language)
        for picture in samples.pictures() {
          for drawing in [picture.narrow, picture.wide].compactMap(\.self) {
            try check(drawing, picture, size)
            try check(drawing.mirrored, picture, size)
          }
        }
      }
    }
  }

  @Test("Every mark of data lies where data is drawn, and every plot in the picture")
  func inside() throws {
    try each { drawing, _, _ in
      for plot in drawing.plots {
        #expect(plot.x >= 0 && plot.right <= drawing.width)
        #expect(plot.y >= 0 && plot.bottom <= drawing.height && plot.width > 60)
      }
      for mark in drawing.marks {
        let points: [Drawing.Point] =
          switch mark {
          case .bar(let box, _):
            [.init(x: box.x, y: box.y), .init(x: box.right, y: box.bottom)]
          case .dot(let point, _, _), .square(let point, _): [point]
          case .whisker(let one, let other, _), .notch(let one, let other): [one, other]
          case .path(let points, _), .band(let points, _): points
          case .grid, .reference, .label: []
          }
        for point in points {
          #expect(
            drawing.plots.contains {
              ($0.x - 0.1...$0.right + 0.1).contains(point.x)
                && ($0.y - 0.1...$0.bottom + 0.1).contains(point.y)
            }, "\(mark)")
        }
      }
    }
  }

  @Test("No text runs out of the picture, as far as its width can be known")
  func texts() throws {
    try each { drawing, _, size in
      // Mirrored, a text starts at the other side; the picture as made shows the same.
      for case .label(let label) in drawing.marks {
        #expect((0...drawing.width).contains(label.at.x), "\(label)")
        #expect((0...drawing.height).contains(label.at.y), "\(label)")
        guard label.anchor == .middle else { continue }
        let half = size.width(label.text) / 2
        #expect(label.at.x - half >= -1 && label.at.x + half <= drawing.width + 1, "\(label)")
      }
    }
  }

  @Test("What is said of a picture has every number that the picture shows")
  func alternative() throws {
    try each { drawing, picture, _ in
      let said = picture.says.joined(separator: " ")
      for case .label(let label) in drawing.marks where label.kind == .value {
        // Before a number that bars are compared with stands the sign of the key.
        let number = label.text.replacing("| ", with: "")
        #expect(said.contains(number), "\(number) in \(said)")
      }
    }
  }

  @Test("Turned twice, a picture is as it was")
  func mirror() throws {
    try each { drawing, _, _ in
      let turned = drawing.mirrored.mirrored
      #expect(turned.marks.count == drawing.marks.count)
      for case (.dot(let one, _, _), .dot(let other, _, _)) in zip(turned.marks, drawing.marks) {
        #expect(abs(one.x - other.x) < 1e-6 && one.y == other.y)
      }
    }
  }

  @Test("Higher values stand higher, and larger ones further along")
  func order() {
    let scale = AxisScale(domain: -3...7, start: 20, end: 290)
    let upright = AxisScale(domain: -3...7, start: 200, end: 10)
    for step in -2...7 {
      #expect(scale.place(Double(step)) > scale.place(Double(step) - 1))
      #expect(upright.place(Double(step)) < upright.place(Double(step) - 1))
    }
    #expect(scale.place(99) == 290 && scale.place(-99) == 20)
    #expect(AxisScale(domain: 2...2, start: 0, end: 10).place(2) == 5)
  }

  @Test("Numbers have their decimals, a true minus sign and commas; a sign stays on its side")
  func numbers() throws {
    let english = try Content.words("en")
    let plain = FigureNumbers(english, decimals: 2)
    #expect(plain.text(-0.155) == "\u{2212}0.16")
    #expect(plain.text(-0.004) == "0.00")
    #expect(plain.text(1_234_567.5) == "1,234,567.50")
    #expect(plain.text(0.84, 0.28...1.4) == "0.84 (0.28 to 1.40)")
    #expect(FigureNumbers(english, decimals: 0, isPercent: true).text(49.5) == "50%")
    let urdu = FigureNumbers(try Content.words("ur"), decimals: 1)
    #expect(urdu.text(-2) == "\u{2066}\u{2212}2.0\u{2069}")
    #expect(urdu.text(2) == "2.0")
  }

  @Test("Text is broken between words, and nothing of it is lost")
  func breaking() {
    let size = TextSize(language: .english)
    let text = "In a group that someone leads"
    for width in stride(from: 1.0, through: 300, by: 7) {
      let lines = size.lines(text, in: width)
      #expect(lines.joined(separator: " ") == text)
      #expect(lines.allSatisfy { !$0.contains(" ") || size.width($0) <= width })
    }
  }
}

/// The ticks of an axis.
@Suite("Ticks")
struct TickTests {
  @Test("They are round, evenly apart, no more than wished for, and cover everything")
  func covering() {
    var random = FigureSamples.Seeded(state: 7)
    for _ in 0..<4000 {
      let reach: Double = [1e-4, 0.1, 1, 40, 5e3, 1e9].randomElement(using: &random) ?? 1
      let one = Double.random(in: -reach...reach, using: &random)
      let other = Double.random(in: -reach...reach, using: &random)
      let (low, high) = (min(one, other), max(one, other))
      let wanted = Int.random(in: 3...9, using: &random)
      let ticks = Ticks(covering: low...high, about: wanted)
      #expect((2...wanted).contains(ticks.values.count), "\(low) \(high) \(ticks)")
      let hair = 1e-9 * reach + 1e-8
      #expect(ticks.range.lowerBound <= low + hair && ticks.range.upperBound >= high - hair)
      var step = ticks.step
      while step % 10 == 0 { step /= 10 }
      #expect([1, 2, 5].contains(step))
    }
  }

  @Test("One value, none that differ, and what no picture can show have ticks too")
  func edges() {
    #expect(Ticks(covering: 0...0).values == [0, 0.5, 1])
    #expect(Ticks(ends: 7...35).values == [7, 21, 35] && Ticks(ends: 0...9).values == [0, 9])
    #expect(Ticks(covering: 3...3, least: 1).values == [3, 4])
    #expect(Ticks(covering: 0...2, about: 9, least: 1).values == [0, 1, 2])
    #expect(Ticks(covering: -1e300...1e300).values.count >= 2)
  }
}
