internal import Design
public import Wording

/// A report in words: what is printed, on paper as on a page, without its look.
public struct ReportDocument: Sendable {
  /// The title, and what it is about in a line.
  public let title: String
  public let subtitle: String
  /// The language it is in.
  public let language: Language
  /// Its kind, which says how large its letters are.
  public let kind: ReportKind
  /// What it says, part by part.
  public let sections: [ReportSection]
  /// The line at the foot of each page.
  public let foot: String
  /// The word before a page's number.
  public let page: String
}

/// A part of a report, with a heading.
public struct ReportSection: Sendable {
  /// The heading; the first part of a short report may have none.
  public let title: String?
  /// What stands in it.
  let blocks: [ReportBlock]
  /// Whether it begins on a page of its own.
  public let isOnNewPage: Bool
  /// Whether it needs a page on its side, as wide tables do.
  public let isWide: Bool

  /// A part.
  init(
    _ title: String?, _ blocks: [ReportBlock], isOnNewPage: Bool = false, isWide: Bool = false
  ) {
    (self.title, self.blocks) = (title, blocks)
    (self.isOnNewPage, self.isWide) = (isOnNewPage, isWide)
  }
}

/// One piece of a report.
enum ReportBlock: Sendable {
  /// A heading within a part.
  case heading(String)
  case paragraph(String)
  /// The main thing, in larger letters.
  case lead(String)
  case list([String])
  /// A few numbers side by side, each with what it counts.
  case numbers([ReportNumber])
  case table(ReportTable)
  case figure(ReportFigure)
  /// Something a reader has to know, set apart.
  case note(String)
  case quote(ReportQuote)
  /// A thing and what is known of it.
  case facts([ReportFact])
}

/// A number in large letters.
struct ReportNumber: Equatable, Sendable {
  let number: String
  let what: String
}

/// A thing and what is known of it.
struct ReportFact: Equatable, Sendable {
  let term: String
  let text: String
}

/// A table of a report.
struct ReportTable: Sendable {
  /// What it shows.
  let caption: String
  /// Headings above the columns; a heading over several, with how many.
  var groups: [(title: String, width: Int)] = []
  let columns: [String]
  let rows: [Row]
  /// What stands below it in small letters.
  var note: String?

  /// A row, or a heading between rows.
  struct Row: Sendable {
    let heading: String
    var cells: [String] = []
    /// Whether it is a heading over the rows below it.
    var isGroup = false
    /// The cells that are set off, such as those of a finding.
    var strong: Set<Int> = []
  }
}

/// A figure of a report.
enum ReportFigure: Sendable {
  /// Numbers, drawn as every figure of Kith is.
  case chart(Figure)
  /// A picture without numbers, and what is on it in words.
  case picture(ReportPicture, String)
}

/// The pictures of an easy-read report.
enum ReportPicture: String, Equatable, Sendable {
  case people, writing, giving, feeling, unsure, safe
}
