import Foundation
import Testing

@testable import Design

/// A figure on a sheet of its own.
@Suite struct FigureSheetTests {
  @Test("Its colours are those of a light page")
  func colours() throws {
    let tokens = try Content.text("static/css/01-tokens.css")
    for (name, colour) in [
      ("card", DrawingInk.card), ("ink", DrawingInk.ink), ("soft", DrawingInk.soft),
      ("line", DrawingInk.line), ("edge", DrawingInk.edge), ("series-1", DrawingInk.first),
      ("series-2", DrawingInk.second),
    ] {
      let first = tokens.firstRange(of: "--\(name): ").map { tokens[$0.upperBound...].prefix(7) }
      #expect(first.map(String.init) == colour, "\(name)")
    }
  }

  @Test("It is one whole document with title, every number and source", arguments: ["en", "ur"])
  func whole(tag: String) throws {
    let words = try Content.words(tag)
    let figure = Figure(
      words, FigureText(id: "f", title: "More & <more>", summary: "Of 9 people", notes: ["Note"]),
      BarChart(
        axis: FigureAxis("Share", isPercent: true), rowTitle: "Kind", series: ["Gave", "Received"],
        panels: [
          .init("Panel", [.init("One", [12, 34]), .init("Two", [nil, 56], instead: "kept")])
        ]))
    let sheet = figure.sheet(source: "Source: us")
    let document = try XMLDocumentReader.texts(of: sheet)
    for text in [
      "More & <more>", "Of 9 people", "Note", "Source: us", "One", "Two", "kept", "Panel",
    ] {
      #expect(document.contains { $0.contains(text) }, "\(text)")
    }
    #expect(sheet.contains(tag == "ur" ? "direction=\"rtl\"" : "direction=\"ltr\""))
    #expect(!sheet.contains("var(") && !sheet.contains("class="))
  }
}

/// The texts of a document; an error if it is not well formed, as far as tags go.
private enum XMLDocumentReader {
  struct Broken: Error {}

  static func texts(of document: String) throws -> [String] {
    var open: [Substring] = []
    var texts: [String] = []
    for part in document.split(separator: "<") {
      guard let end = part.firstIndex(of: ">") else { throw Broken() }
      let tag = part[..<end]
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { throw Broken() }
      } else if !tag.hasSuffix("/") {
        open.append(tag.prefix { $0 != " " })
      }
      let text = part[part.index(after: end)...].replacing("&lt;", with: "<")
        .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
      texts.append(String(text))
    }
    guard open.isEmpty else { throw Broken() }
    return texts
  }
}
