import Foundation
import Testing

@testable import Wording

@Suite struct WordsTests {
  let words = Words(
    language: Language(rawValue: "ur"),
    own: ["own": "اپنا {name}", "many.one": "ایک", "many.other": "{count} کئی"],
    english: ["own": "own {name}", "only": "only {name}", "many.one": "{count} way"])

  @Test("A phrase that the language lacks is English, and one that nobody has is its key")
  func fallback() {
    #expect(words["own"] == "اپنا {name}")
    #expect(words["only"] == "only {name}")
    #expect(words["none"] == "none")
  }

  @Test("Names are filled in once, and what is filled in is not read again")
  func filling() {
    #expect(Words.fill("{a} and {b} and {a}", ["a": "{b}", "b": "{a}"]) == "{b} and {a} and {b}")
    #expect(Words.fill("{a} {c}", ["a": "1"]) == "1 {c}")
    #expect(Words.fill("{a", ["a": "1"]) == "{a")
    #expect(Words.fill("a} {a}", ["a": "1"]) == "a} 1")
    #expect(Words.fill("{}", ["": "x"]) == "x")
    #expect(Words.fill("{{a}", ["a": "1"]) == "{{a}")
    #expect(Words.fill("", ["a": "1"]) == "")
    #expect(Words.fill("{a}{a}", ["a": "😀چ"]) == "😀چ😀چ")
  }

  @Test(
    "Exactly one has its own form; every other count has the other",
    arguments: [
      -1, 0, 1, 2, 11, 21, 101,
    ])
  func counting(count: Int) {
    #expect(words.count("many", count) == (count == 1 ? "ایک" : "\(count) کئی"))
  }
}

@Suite struct LanguageTests {
  @Test(
    "A script runs the way its readers write it",
    arguments: [
      ("en", Direction.leftToRight), ("ur", .rightToLeft), ("ar-EG", .rightToLeft),
      ("UR-PK", .rightToLeft), ("pa", .leftToRight), ("urx", .leftToRight), ("", .leftToRight),
    ])
  func direction(tag: String, direction: Direction) {
    #expect(Language(rawValue: tag).direction == direction)
  }

  @Test("English comes first, then the others by tag; an unknown language gets English")
  func order() {
    let catalogue = Catalogue(
      Dictionary(
        uniqueKeysWithValues: ["ur", "ar", "en", "cy"].map {
          (Language(rawValue: $0), ["a": $0])
        }))
    #expect(catalogue.languages.map(\.rawValue) == ["en", "ar", "cy", "ur"])
    #expect(catalogue.words(in: Language(rawValue: "xx"))["a"] == "en")
    #expect(catalogue.words(in: Language(rawValue: "cy"))["a"] == "cy")
    #expect(catalogue.keys(in: Language(rawValue: "xx")).isEmpty)
  }
}

@Suite struct LocalTextTests {
  private func read(_ json: String) throws -> LocalText {
    try JSONDecoder().decode(LocalText.self, from: Data(json.utf8))
  }

  @Test("A plain text is English, an object has a text for each language")
  func reading() throws {
    let ur = Language(rawValue: "ur")
    #expect(try read("\"Hello\"") == "Hello")
    let both = try read("{\"en\": \"Hello\", \"UR\": \"سلام\"}")
    #expect(both[ur] == "سلام")
    #expect(both[Language(rawValue: "cy")] == "Hello")
    #expect(both.exists(in: ur))
    #expect(!both.exists(in: Language(rawValue: "cy")))
  }

  @Test("Without English the same text is shown every time")
  func noEnglish() {
    let text = LocalText([Language(rawValue: "ur"): "b", Language(rawValue: "ar"): "a"])
    #expect(text[.english] == "a")
    #expect(LocalText([:])[.english] == "")
  }

  @Test(
    "A language that stands twice, and what is no text, are refused",
    arguments: [
      "{\"en\": \"a\", \"EN\": \"b\"}", "3", "[\"a\"]", "{\"en\": 3}", "null",
    ])
  func refused(json: String) {
    #expect(throws: DecodingError.self) { try read(json) }
  }
}
