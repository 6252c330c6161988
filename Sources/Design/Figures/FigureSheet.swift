internal import Wording

extension Figure {
  /// The figure on a sheet of its own, as SVG with every colour in it: title, key, pictures, notes and source.
  ///
  /// - Parameter source: Whose numbers these are, and of when.
  /// - Returns: The document.
  public func sheet(source: String) -> String {
    var sheet = FigureSheet(words: words)
    sheet.write(text.title, size: 19, isStrong: true)
    sheet.write(text.summary, size: 14)
    let content = chart.content(words, text.title)
    sheet.place(content.signs)
    if let lead = content.lead { sheet.write(lead, size: 13, DrawingInk.soft) }
    sheet.place(content.pictures, isPanels: content.isPanels)
    for note in text.notes { sheet.write(note, size: 12, DrawingInk.soft) }
    sheet.write(source, size: 12, DrawingInk.soft)
    return sheet.document
  }
}

/// A sheet that is filled from top to bottom.
private struct FigureSheet {
  private static let margin = 24.0
  private static let gap = 20.0
  /// Room for two panels beside each other.
  private static let room = 2 * RowChart.narrow + gap

  private let size: TextSize
  private let isMirrored: Bool
  private var y = margin
  private var body = ""

  init(words: Words) {
    size = TextSize(language: words.language)
    isMirrored = words.language.direction == .rightToLeft
  }

  private var width: Double { Self.room + 2 * Self.margin }

  /// The whole document.
  var document: String {
    let height = (y + Self.margin).rounded(.up)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width.short)" height="\(height.short)" \
      viewBox="0 0 \(width.short) \(height.short)" direction="\(isMirrored ? "rtl" : "ltr")" \
      font-family="'Noto Sans', 'Noto Nastaliq Urdu', sans-serif">\
      <rect width="\(width.short)" height="\(height.short)" fill="\(DrawingInk.card)"/>\(body)</svg>
      """
  }

  /// Writes a text in lines.
  mutating func write(
    _ text: String, size type: Double, isStrong: Bool = false, _ colour: String = DrawingInk.ink
  ) {
    guard !text.isEmpty else { return }
    let scale = type / TextSize.type
    for line in size.lines(text, in: Self.room / scale) {
      y += size.rise * scale
      body += """
        <text x="\((isMirrored ? width - Self.margin : Self.margin).short)" y="\(y.short)" \
        font-size="\(type.short)" font-weight="\(isStrong ? 600 : 400)" fill="\(colour)">\
        \(SheetText.safe(line))</text>
        """
      y += (size.line - size.rise) * scale
    }
    y += 6
  }

  /// The key, in as many lines as it needs.
  mutating func place(_ signs: [FigureFrame.Sign]) {
    guard !signs.isEmpty else { return }
    var x = Self.margin
    for sign in signs {
      let wide = 36 + size.width(sign.name)
      if x > Self.margin, x + wide > width - Self.margin {
        x = Self.margin
        y += size.line
      }
      let marks = DrawingKey(sign: sign.look).marks.map(\.written).joined()
      let places = isMirrored ? (width - x - 28, width - x - 36) : (x, x + 36)
      body += """
        <g transform="translate(\(places.0.short) \((y + size.rise - 12).short))">\(marks)</g>\
        <text x="\(places.1.short)" y="\((y + size.rise).short)" font-size="13" \
        fill="\(DrawingInk.ink)">\(SheetText.safe(sign.name))</text>
        """
      x += wide + Self.gap
    }
    y += size.line + 6
  }

  /// The pictures: panels in two columns, others over the whole width.
  mutating func place(_ pictures: [FigurePicture], isPanels: Bool) {
    var row: [Drawing] = []
    for picture in pictures {
      let drawing = isPanels ? picture.narrow : picture.wide ?? picture.narrow
      row.append(isMirrored ? drawing.mirrored : drawing)
      if row.count == (isPanels ? 2 : 1) {
        place(row, isPanels: isPanels)
        row = []
      }
    }
    place(row, isPanels: isPanels)
  }

  private mutating func place(_ row: [Drawing], isPanels: Bool) {
    guard let widest = row.map(\.width).max() else { return }
    let scale = isPanels ? 1 : min(1.15, Self.room / widest)
    for (column, drawing) in row.enumerated() {
      let start = Self.margin + Double(column) * (RowChart.narrow + Self.gap)
      let x = isMirrored ? width - start - drawing.width * scale : start
      body += """
        <g transform="translate(\(x.short) \(y.short)) scale(\(scale))">\
        \(drawing.marks.map(\.written).joined())</g>
        """
    }
    y += (row.map(\.height).max() ?? 0) * scale + 10
  }
}

/// Text in a document of its own.
enum SheetText {
  /// A text without the signs of markup.
  static func safe(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
