import Testing
import Web
import Wording

@testable import Design

/// Every component as markup, in files that a person can read and a change has to show itself in.
@Suite("Golden markup")
struct GoldenTests {
  @Test("The shell around a page", arguments: ["en", "ur"])
  func shell(tag: String) throws {
    let shell = try Samples.shell(tag)
    try golden(
      Page(
        shell, title: "Title", back: .init("Back", "/back"), readers: "Only you can read this.",
        hasErrors: true
      ) { h1 { "Title" } }, named: "page-\(tag)")
  }

  @Test("The shell with nothing to choose")
  func bareShell() throws {
    let full = try Samples.shell("en")
    try golden(
      Page(Shell(full.frame), title: "Kith", width: .wide) { h1 { "Kith" } }, named: "page-bare")
  }

  @Test("Fields", arguments: Samples.fields)
  func fields(sample: Samples.Piece) throws { try golden(sample.content, named: sample.name) }

  @Test("Pieces", arguments: try Samples.pieces())
  func pieces(sample: Samples.Piece) throws { try golden(sample.content, named: sample.name) }

  @Test("The gallery", arguments: ["en", "ur"])
  func gallery(tag: String) throws {
    try golden(GalleryPage(try Samples.shell(tag)), named: "gallery-\(tag)")
  }
}
