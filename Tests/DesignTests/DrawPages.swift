import Foundation
import Testing

/// Writes the pages of the gallery with their style sheet into a folder, for a browser to look at.
@Test(
  "The gallery can be drawn into a folder",
  .enabled(if: ProcessInfo.processInfo.environment["KITH_DRAW"] != nil),
  arguments: ["en", "ur"])
func drawPages(tag: String) throws {
  let folder = URL(filePath: try #require(ProcessInfo.processInfo.environment["KITH_DRAW"]))
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  try Samples.gallery(tag).write(
    to: folder.appending(path: "gallery-\(tag).html"), atomically: true, encoding: .utf8)
  try Content.stylesheet().write(
    to: folder.appending(path: "kith.css"), atomically: true, encoding: .utf8)
  for name in ["kith.js", "favicon.svg"] {
    try Content.text("static/\(name)").write(
      to: folder.appending(path: name), atomically: true, encoding: .utf8)
  }
}
