internal import Design
public import Web
internal import Wording

/// A report as a page of its own that needs nothing beside it: what is printed, and what `--out FILE.html`
/// writes.
public struct ReportSheet: HTML, Sendable {
  private let document: ReportDocument
  private let style: String

  /// A sheet.
  ///
  /// - Parameters:
  ///   - document: The report.
  ///   - style: The style sheet of reports, of the content folder.
  public init(_ document: ReportDocument, style: String) {
    (self.document, self.style) = (document, style)
  }

  public func write(to page: inout ByteWriter) {
    page.append("<!doctype html>\n")
    html(
      .lang(document.language.rawValue), .dir(document.language.direction.rawValue)
    ) {
      head {
        meta(.init("charset", fixed: "utf-8"))
        Element("title", [], Text(document.title))
        meta(
          .name("viewport"), .init("content", fixed: "width=device-width, initial-scale=1"))
        meta(.name("author"), .init("content", "Kith"))
        StyleText(text: style + margins)
      }
      body { ReportView(document: document) }
    }.write(to: &page)
  }

  /// What stands at the foot of each page, and its number at the end of the line.
  private var margins: String {
    let isRight = document.language.direction == .rightToLeft
    let (start, end) = isRight ? ("right", "left") : ("left", "right")
    let look = "font: 8pt \"Noto Sans\", \"Noto Nastaliq Urdu\", sans-serif; color: #4d5c62;"
    return """
      @media print { @page {
      @bottom-\(start) { content: \(Self.quoted(document.foot)); \(look) width: 80%; text-align: \(start); }
      @bottom-\(end) { content: \(Self.quoted(document.page + " ")) counter(page) " / " counter(pages); \(look) text-align: \(end); }
      } }
      """
  }

  /// A text as a string of CSS (CSS Syntax Level 3, section 4.3.5): everything but plain letters escaped.
  private static func quoted(_ text: String) -> String {
    "\""
      + text.unicodeScalars.map { scalar in
        let isPlain =
          scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || " .,:-·".unicodeScalars.contains(scalar)
        return isPlain ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
      }.joined() + "\""
  }

  /// A style sheet of the content folder, as it is; what could end the element is taken out.
  private struct StyleText: HTML {
    let text: String

    func write(to page: inout ByteWriter) {
      page.append("<style>")
      page.append(text.replacing("</", with: ""))
      page.append("</style>")
    }
  }
}
