internal import Foundation
internal import Testing

/// Holds a text against the file of that name in the folder `Golden` beside the calling file.
///
/// With `KITH_RECORD=1` the file is written instead, and the change is there to be read in the diff.
public func golden(
  text: String, named name: String, fileID: String = #fileID, filePath: String = #filePath,
  line: Int = #line, column: Int = #column
) throws {
  let file = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["KITH_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let kept = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
  guard kept != text else { return }
  let place = SourceLocation(fileID: fileID, filePath: filePath, line: line, column: column)
  let lines = zip(text.split(separator: "\n"), kept.split(separator: "\n")).first { $0 != $1 }
  Issue.record(
    """
    Golden/\(name) differs; KITH_RECORD=1 writes it anew.
    now:    \(lines?.0 ?? "(longer or shorter)")
    before: \(lines?.1 ?? "(longer or shorter)")
    """, sourceLocation: place)
}

/// Holds markup against a golden file, with a line for each block.
public func golden(
  page: String, named name: String, fileID: String = #fileID, filePath: String = #filePath,
  line: Int = #line, column: Int = #column
) throws {
  try golden(
    text: legible(page), named: "\(name).html", fileID: fileID, filePath: filePath, line: line,
    column: column)
}

/// The markup with a line for each block, so that a difference is one line and not the whole page.
private func legible(_ markup: String) -> String {
  let blocks = [
    "a", "body", "circle", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "head", "header", "input", "label", "legend", "li", "link", "main",
    "meta", "nav", "ol", "option", "p", "section", "select", "small", "summary", "svg", "table",
    "tbody", "td", "textarea", "th", "thead", "title", "tr", "ul", "button", "caption", "script",
  ]
  var text = markup
  for name in blocks {
    for end in [" ", ">"] {
      text = text.replacingOccurrences(of: "<\(name)\(end)", with: "\n<\(name)\(end)")
    }
  }
  return text.trimmingCharacters(in: .newlines) + "\n"
}
