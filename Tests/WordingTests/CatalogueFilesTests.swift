import Testing

@testable import Wording

@Suite("Catalogue files")
struct CatalogueFilesTests {
  private func file(_ tag: String, _ name: String, _ text: String) -> CatalogueFile {
    CatalogueFile(language: Language(rawValue: tag), name: name, bytes: Array(text.utf8))
  }

  private func error(_ text: String) -> CatalogueError? {
    do throws(CatalogueError) {
      _ = try Catalogue(files: [file("en", "a.json", text)])
      return nil
    } catch { return error }
  }

  @Test("Files of a language are read together, and notes to translators are left out")
  func together() throws {
    let catalogue = try Catalogue(files: [
      file("en", "a.json", #"{ "_review": "x", "a": "A" }"#),
      file("en", "b.json", #"{"b":"B"}"#),
      file("ur", "a.json", #"{"a":"الف"}"#),
      file("ur", "empty.json", "{ }\n"),
    ])
    #expect(catalogue.languages.map(\.rawValue) == ["en", "ur"])
    #expect(catalogue.keys(in: .english) == ["a", "b"])
    let urdu = catalogue.words(in: Language(rawValue: "ur"))
    #expect(urdu["a"] == "الف")
    #expect(urdu["b"] == "B")
  }

  @Test("A key that stands twice is named with both its files and its line")
  func duplicates() {
    let files = [
      file("en", "a.json", #"{"k":"1"}"#), file("en", "b.json", "{\n\"x\":\"\",\n\"k\":\"2\"}"),
    ]
    #expect {
      try Catalogue(files: files)
    } throws: { error in
      (error as? CatalogueError)
        == CatalogueError(
          file: "b.json", line: 3, reason: .duplicateKey("k", firstIn: "a.json"))
    }
    #expect(error("{\"k\":\"1\",\n\"k\":\"2\"}")?.reason == .duplicateKey("k", firstIn: "a.json"))
  }

  @Test("The same key may stand in two languages")
  func languages() throws {
    _ = try Catalogue(files: [file("en", "a", #"{"k":"1"}"#), file("ur", "a", #"{"k":"2"}"#)])
  }

  @Test(
    "What JSON allows in a text is read as JSON means it",
    arguments: [
      (#""\"\\\/\n\t\r\b\f""#, "\"\\/\n\t\r\u{8}\u{C}"),
      (#""\u0041\u00e9\u0627""#, "Aéا"),
      (#""\uD83D\uDE42""#, "🙂"),
      ("\"raw ا 🙂\"", "raw ا 🙂"),
    ])
  func escapes(written: String, meant: String) throws {
    let catalogue = try Catalogue(files: [file("en", "a", "\u{FEFF}{\"k\": \(written)}")])
    #expect(catalogue.words(in: .english)["k"] == meant)
  }

  @Test(
    "Anything that is not a flat object from key to text is refused with its line",
    arguments: [
      ("", 1), ("[]", 1), ("{\"a\":1}", 1), ("{\"a\":\"b\",}", 1), ("{\"a\":\"b\"} x", 1),
      ("{\n\"a\" \"b\"}", 2), ("{\"a\":\n{\"b\":\"c\"}}", 2), ("{\"a\":\"b", 1),
      ("{\"a\":\"\\x\"}", 1), ("{\"a\":\"\\uD83D\"}", 1), ("{\"a\":\"\\u12\"}", 1),
      ("{\"a\":\"x\ny\"}", 1), ("{\"a\":\"b\"\n\n\"c\":\"d\"}", 3),
    ])
  func malformed(text: String, line: Int) {
    let found = error(text)
    #expect(found?.line == line)
    if case .malformed = found?.reason {} else { Issue.record("\(text): \(found as Any)") }
  }

  @Test("Bytes that are not UTF-8 are refused")
  func encoding() {
    let bytes = Array("{\"a\":\"".utf8) + [0xFF] + Array("\"}".utf8)
    #expect(throws: CatalogueError.self) {
      try Catalogue(files: [CatalogueFile(language: .english, name: "a", bytes: bytes)])
    }
  }

  @Test("Without English there is no catalogue")
  func noEnglish() {
    #expect(throws: CatalogueError(file: "", line: 0, reason: .noEnglish)) {
      try Catalogue(files: [file("ur", "a", #"{"k":"1"}"#)])
    }
  }
}
