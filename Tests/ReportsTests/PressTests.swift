import Foundation
import TestSupport
import Testing
import Wording

@testable import Reports

/// Printing, and what is said when it cannot be done.
@Suite struct PressTests {
  let people: ReportedFellowship
  let folder = FileManager.default.temporaryDirectory.appending(path: "kith-press-\(UUID())").path

  init() throws { people = try ReportedFellowship() }

  private func sheet(_ tag: String) throws -> ReportSheet {
    try people.settle(30)
    let words = try Repository.catalogue().words(in: Language(rawValue: tag))
    return ReportSheet(
      ReportWriter(words, library: people.library).document(.onePage, try people.bundle()),
      style: try ["css/08-figures", "report"].map {
        try Repository.text("Content/static/\($0).css")
      }.joined(separator: "\n"))
  }

  private func press(_ script: String, python: String = "/usr/bin/python3") -> ReportPress {
    ReportPress(
      script: Repository.content.appending(path: script).path, folder: folder, python: python)
  }

  @Test("The same report gives the same PDF, byte for byte", arguments: ["en", "ur"])
  func same(_ tag: String) throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sheet = try sheet(tag)
    let press = press("print/press.py")
    let first = try press.print(sheet, named: "one")
    #expect(first.starts(with: Array("%PDF-1.7".utf8)))
    #expect(try press.print(sheet, named: "two") == first)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test(
    "Printing that needs too much memory, or takes too long, or is killed, ends and says which it was"
  )
  func limits() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sheet = try sheet("en")
    func press(_ lines: String, limit: Int = 20, memory: Int = 1 << 30) throws -> ReportPress {
      let script = folder + "-script.py"
      try Data(lines.utf8).write(to: URL(filePath: script))
      return ReportPress(script: script, folder: folder, limit: limit, memory: memory)
    }
    defer { try? FileManager.default.removeItem(atPath: folder + "-script.py") }
    #expect(throws: PressError.tooLarge(256 << 20)) {
      try press("print(len(bytearray(1 << 30)))", memory: 256 << 20).print(sheet, named: "one")
    }
    #expect(throws: PressError.tooSlow(1)) {
      try press("while True: pass", limit: 1).print(sheet, named: "two")
    }
    #expect(throws: PressError.failed) {
      try press("import os; os.kill(os.getpid(), 9)").print(sheet, named: "three")
    }
    #expect(throws: PressError.failed) { try press("pass").print(sheet, named: "four") }
    #expect(throws: PressError.missing) {
      try press("import weasyprint_that_is_not_there").print(sheet, named: "five")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test("Without Python, and with a script that fails, it says which it is")
  func trouble() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let sheet = try sheet("en")
    #expect(throws: PressError.missing) {
      try press("print/press.py", python: "/nowhere/python3").print(sheet, named: "one")
    }
    #expect(throws: PressError.failed) {
      try press("print/none.py").print(sheet, named: "two")
    }
    #expect(throws: PressError.unwritable("/proc/kith")) {
      try ReportPress(script: "x", folder: "/proc/kith").print(sheet, named: "three")
    }
    for error in [PressError.missing, .failed, .tooSlow(3), .tooLarge(1 << 30), .unwritable("x")] {
      #expect(!error.sentence.contains("\n"))
    }
  }
}
