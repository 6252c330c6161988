import Foundation
import Testing
import Web

/// Holds markup against the file of that name under `Golden`.
///
/// With `KITH_RECORD=1` the file is written instead, and the change is there to be read in the diff.
func golden(
  _ content: some HTML, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Golden/\(name).html")
  let drawn = legible(content.rendered())
  if ProcessInfo.processInfo.environment["KITH_RECORD"] == "1" {
    try drawn.write(to: file, atomically: true, encoding: .utf8)
    return
  }
  let kept = try? String(contentsOf: file, encoding: .utf8)
  #expect(
    drawn == kept, "Golden/\(name).html differs; KITH_RECORD=1 writes it anew",
    sourceLocation: sourceLocation)
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
