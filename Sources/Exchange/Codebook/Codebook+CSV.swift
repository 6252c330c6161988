internal import Wording

extension Codebook {
  /// The codebook as a table with commas: one row for each column, in English.
  public var csv: String {
    table.map { $0.map(CSVText.cell).joined(separator: ",") + "\n" }.joined()
  }

  /// The codebook as rows of cells, the heading first.
  var table: [[String]] {
    let heading = [
      "table", "column", "kind", "label", "type", "unit", "minimum", "maximum", "values", "missing",
      "asked_in", "instrument", "instrument_version", "scale", "owner", "wording",
      "licence", "recall", "direction", "role", "spss_name",
    ]
    return [heading] + logs.map { $0.cells(table: "logs") }
      + people.map { $0.cells(table: "participants") }
  }
}

extension Column {
  /// The column's row of the codebook.
  fileprivate func cells(table: String) -> [String] {
    [
      table, name, kind.rawValue, label[.english], type.name, unit ?? "", bounds?.low ?? "",
      bounds?.high ?? "", written(type.codes), reasons, versions.joined(separator: " "),
      source?.instrument ?? "", source.map { String($0.version) } ?? "", source?.scale ?? "",
      source?.owner ?? "", source?.wording ?? "", source?.licence ?? "", source?.recall ?? "",
      direction ?? "", role ?? "", plainName,
    ]
  }

  /// The smallest and the largest value, as written.
  var bounds: (low: String, high: String)? {
    switch type {
    case .whole(let range?): (String(range.lowerBound), String(range.upperBound))
    case .decimal(let range): (Number.text(range.lowerBound), Number.text(range.upperBound))
    case .whole(nil), .text, .date, .code, .codes: nil
    }
  }

  /// The codes as `code = label`, with the number that SPSS has where it is another.
  private func written(_ codes: [ColumnCode]) -> String {
    codes.map { code in
      let number = code.code == String(code.number) ? "" : " (\(code.number))"
      return "\(code.code)\(number) = \(code.label[.english])"
    }.joined(separator: " | ")
  }

  private var reasons: String {
    if kind == .score { return "empty = cannot be worked out" }
    return missing.map { reason in
      let word = reason == .notAsked ? "empty" : reason.rawValue
      return "\(word) (\(reason.number)) = \(reason.label)"
    }.joined(separator: " | ")
  }
}
