internal import Evidence

/// The table of a figure as a file: the same numbers, as programs read them.
enum FigureTable {
  /// Rows with commas between, headings first.
  ///
  /// - Parameter rows: The texts of the table.
  /// - Returns: The file.
  static func csv(_ rows: [[String]]) -> String {
    let heading = (rows.first ?? []).map(CSV.field)
    return CSV.table(heading, rows.dropFirst().map { $0.map { CSV.field(plain($0)) } })
  }

  /// A number without commas, signs of direction and per cent; another text as it is.
  ///
  /// A text that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV Injection).
  static func plain(_ text: String) -> String {
    let bare = String(text.unicodeScalars.filter { !("\u{2066}"..."\u{2069}").contains($0) })
    if bare == "\u{2013}" { return "" }
    let number = bare.replacing(",", with: "").replacing("\u{2212}", with: "-")
    let digits = number.hasSuffix("%") ? String(number.dropLast()) : number
    if Double(digits) != nil, digits.allSatisfy({ $0.isNumber || $0 == "." || $0 == "-" }) {
      return digits
    }
    return "=+-@\t\r".contains(where: { bare.first == $0 }) ? "'" + bare : bare
  }
}
