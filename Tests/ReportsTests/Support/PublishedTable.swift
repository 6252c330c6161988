import TestSupport
import Testing

/// A table as CSV, by column: one of the published appendix, or one of ours.
struct PublishedTable {
  let heading: [String]
  let rows: [[String: String]]

  init(_ text: String) {
    let lines = text.split(separator: "\n").map(Self.cells)
    let heading = lines.first ?? []
    self.heading = heading
    rows = lines.dropFirst().map {
      Dictionary(zip(heading, $0), uniquingKeysWith: { first, _ in first })
    }
  }

  /// The published table of a number such as `A4.5`.
  static func published(_ name: String) throws -> PublishedTable {
    let number = name.dropFirst(3)
    let prefix = "a4_\(number.count == 1 ? "0" : "")\(number)_"
    let file = try #require(
      try Repository.names(in: "Tests/ReportsTests/Reference").first { $0.hasPrefix(prefix) })
    return PublishedTable(try Repository.text("Tests/ReportsTests/Reference/\(file)"))
  }

  func column(_ name: String) -> [String] { rows.map { $0[name] ?? "" } }

  /// The cells of a line; those in quotation marks may hold commas (RFC 4180).
  private static func cells(_ line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for letter in line {
      switch letter {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(letter)
      }
    }
    return cells
  }
}
