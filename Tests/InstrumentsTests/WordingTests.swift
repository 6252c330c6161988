import Instruments
import Testing
import Time
import Wording

@Suite("Licensed wording over a definition")
struct WordingTests {
  private let files: [String: [UInt8]]
  private let english = Language.english
  private let urdu = Language(rawValue: "ur")
  private let welsh = Language(rawValue: "cy")

  init() throws { files = try ContentFiles.all() }

  private func text(_ id: String) throws -> String {
    String(decoding: try #require(files["\(id).json"]), as: UTF8.self)
  }

  /// A copy of a definition with other words for every question, in English.
  private func reworded(_ id: String) throws -> String {
    let instrument = try #require(try ContentFiles.library().instruments[id])
    var text = try text(id)
    var seen: Set<String> = []
    for item in instrument.items where seen.insert(item.text[.english]).inserted {
      text = text.replacing(
        "\"en\": \"\(item.text[.english])\"", with: "\"en\": \"Owner: \(item.id)\"")
    }
    for case .grid(let grid) in instrument.pages.flatMap(\.blocks)
    where seen.insert(grid.text[.english]).inserted {
      text = text.replacing("\"en\": \"\(grid.text[.english])\"", with: "\"en\": \"Owner: grid\"")
    }
    return text.replacing(
      "\"en\": \"\(instrument.rights.terms[.english])\"", with: "\"en\": \"By licence.\"")
  }

  private func check(_ id: String, _ file: String) throws -> WordingChecker.Result {
    WordingChecker.check(
      Array(file.utf8), against: try #require(files["\(id).json"]))
  }

  private func licence(_ words: String = "L") -> WordingLicence {
    WordingLicence(
      owner: "Owner", terms: "Terms", licence: words, loadedBy: "Sam",
      loadedOn: Day(number: 20_000),
      fingerprint: "0123456789abcdef")
  }

  private func library(_ wordings: LicensedWording...) throws(LibraryError) -> InstrumentLibrary {
    try InstrumentLibrary(files, wordings: wordings)
  }

  @Test(
    "A copy with the owner's words is taken for the languages that were changed",
    arguments: ["wellbeing", "hope", "contact", "self-efficacy"])
  func taken(id: String) throws {
    let file = try reworded(id)
    let result = try check(id, file)
    #expect(result.problems.isEmpty, "\(result.problems)")
    #expect(result.languages == [english])
    let wording = LicensedWording(
      instrument: id, language: english, file: DefinitionFile("own.json", Array(file.utf8)),
      licence: licence())
    let (own, kith) = (try library(wording), try ContentFiles.library())
    let (new, old) = (try #require(own.instruments[id]), try #require(kith.instruments[id]))
    for (one, other) in zip(new.items, old.items) {
      #expect(one.text[english].hasPrefix("Owner: "))
      #expect(one.text[urdu] == other.text[urdu])
      #expect(one.name == other.name)
    }
    #expect(new.rights.wording(in: english) == .licensed)
    #expect(new.rights.wording(in: urdu) == .working)
    #expect(new.rights.owner(in: english) == "Owner")
    #expect(new.rights.licence(in: english) == "L" && new.rights.licence(in: urdu) == nil)
    #expect(new.edition(in: english) == "1.licensed.01234567")
    #expect(new.edition(in: urdu) == "1.working")
    // Where it is not written in a language it is read in English, and is the owner's then too.
    #expect(new.edition(in: welsh) == "1.licensed.01234567")
    #expect(old.edition(in: welsh) == "1.working")
    #expect(new.rights.record.contains("Sam") && old.rights.record.isEmpty)
    #expect(
      new.rights.label == "licensed in en, working in others" && old.rights.label == "working")
    // Every other instrument is as it was.
    #expect(own.instruments.values.filter { $0.id != id }.allSatisfy { $0.rights.licences.isEmpty })
  }

  @Test("The same answers give the same scores in whichever words", arguments: 0..<20)
  func scores(seed: Int) throws {
    let file = try reworded("hope")
    let wording = LicensedWording(
      instrument: "hope", language: english, file: DefinitionFile("own.json", Array(file.utf8)),
      licence: licence())
    let own = try #require(try library(wording).questionnaires["monthly-full"])
    let kith = try #require(try ContentFiles.library().questionnaires["monthly-full"])
    var random = SeededGenerator(seed: seed)
    let answers = kith.anyAnswers(&random)
    #expect(own.score(answers) == kith.score(answers))
    #expect(own.check(Draft(answers)).answers == kith.check(Draft(answers)).answers)
  }

  @Test("Wording in one language alone, which Kith does not have, is complete in it")
  func newLanguage() throws {
    let id = "self-efficacy"
    let both = try text(id).replacing(
      #/"en": \{ "status": [^}]*\},/#, with: #""cy": { "status": "validated" },"#
    )
    .replacing(#/"ur": \{\s*"status":[^}]*\}/#, with: "")
    .replacing(#/\}\s*,\s*\},\s*"title"/#, with: #"} }, "title""#)
    let file = both.replacing("\"en\":", with: "\"cy\":")
      .replacing(#/, "ur": "[^"]*"/#, with: "").replacing(#/,\s*"ur": "[^"]*"/#, with: "")
    let result = try check(id, file)
    #expect(result.problems.isEmpty, "\(result.problems)")
    #expect(result.languages == [welsh])
    let wording = LicensedWording(
      instrument: id, language: welsh, file: DefinitionFile("own.json", Array(file.utf8)),
      licence: licence())
    let instrument = try #require(try library(wording).instruments[id])
    #expect(Set(instrument.languages) == [english, urdu, welsh])
    #expect(instrument.items.allSatisfy { $0.text.exists(in: welsh) })
    #expect(instrument.translations.first { $0.language == welsh }?.status == .validated)
  }

  @Test(
    "A changed or incomplete file is refused with the line and the reason",
    arguments: [
      (#"{ "id": "bright", "#, #"{ "id": "brighter", "#, DefinitionFault.missingPart("bright")),
      (#"{ "code": "2", "value": 2, "#, #"{ "code": "2", "value": 3, "#, .differs(from: "2")),
      (#"{ "code": "2", "value": 2, "#, #"{ "code": "two", "value": 2, "#, .missingPart("2")),
      (#""missing": 2"#, #""missing": 3"#, .differs(from: "2")),
      (
        #""reversed": ["alone", "ahead"]"#, #""reversed": ["alone"]"#,
        .wrongLength(expected: 2, found: 1)
      ),
      (#""version": 1"#, #""version": 2"#, .differs(from: "1")),
      (
        #"{ "en": "These days …", "ur": "آج کل …" }"#, #"{ "ur": "آج کل …" }"#,
        .missingText(.english)
      ),
      (
        #"By licence."#,
        #"The published wording belongs to its author. Whoever wants to use it asks her for permission. This file holds none of it: the words are Kith's own, and scores from them cannot be compared with scores from the published index."#,
        .ownTerms(.english)
      ),
      (#"Owner: matter"#, #"It matters that I am here"#, .ownWords(.english)),
      (
        #""id": "third","#, #""id": "third", "when": {"item": "bright", "is": "1"},"#,
        .unknownField("when")
      ),
    ])
  func refused(old: String, new: String, fault: DefinitionFault) throws {
    let file = try reworded("hope").replacing("Owner: grid", with: "These days …")
      .replacing("\"en\": \"These days …\"", with: "\"en\": \"Owner: grid\"")
    let given =
      old.contains("These days") ? old.replacing("These days …", with: "Owner: grid") : old
    let changed = file.replacing(given, with: new, maxReplacements: 1)
    try #require(changed != file)
    let result = try check("hope", changed)
    #expect(result.languages.isEmpty)
    #expect(result.problems.contains { $0.fault == fault }, "\(result.problems)")
    #expect(result.problems.allSatisfy { $0.line > 1 })
    #expect(result.problems.allSatisfy { !"\($0)".isEmpty })
  }

  @Test("A part that stands elsewhere, or is more than was asked, is refused")
  func moved() throws {
    let file = try reworded("contact")
    let family = #/\{ "id": "family_touch".*?\} \},\n/#
    let row = try #require(file.firstMatch(of: family)).output
    let without = file.replacing(String(row), with: "")
    #expect(
      try check("contact", without).problems.contains { $0.fault == .missingPart("family_touch") })
    let twice = file.replacing(
      String(row), with: String(row) + row.replacing("family_touch", with: "family_more"))
    #expect(try check("contact", twice).problems.contains { $0.fault == .extraPart("family_more") })
  }

  @Test("Kith's own definition brings no licensed words")
  func unchanged() throws {
    for id in ["wellbeing", "time-use", "community-services"] {
      let result = try check(id, try text(id))
      #expect(result.problems.isEmpty && result.languages.isEmpty)
    }
  }

  @Test("Wording that no longer fits keeps the library from being read, by the name of its file")
  func outdated() throws {
    let file = try reworded("hope").replacing("\"missing\": 2", with: "\"missing\": 1")
    let wording = LicensedWording(
      instrument: "hope", language: english,
      file: DefinitionFile("data/hope.en.json", Array(file.utf8)),
      licence: licence())
    do {
      _ = try library(wording)
      Issue.record("taken")
    } catch {
      #expect(error.problems.map(\.file) == ["data/hope.en.json"])
      #expect("\(error)".contains("line "))
    }
    let stranger = LicensedWording(
      instrument: "nothing", language: english, file: DefinitionFile("x.json", []),
      licence: licence())
    #expect(throws: LibraryError.self) { try library(stranger) }
  }

  @Test("Whatever the file holds, it is refused and nothing breaks", arguments: 0..<60)
  func fuzz(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(try reworded("self-efficacy").utf8)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(random.pick(Array("{}[]\",:0a".utf8)), at: place)
      default: bytes.removeSubrange(place..<min(bytes.count, place + 200))
      }
    }
    let result = WordingChecker.check(bytes, against: try #require(files["self-efficacy.json"]))
    if !result.problems.isEmpty { #expect(result.languages.isEmpty) }
    _ = WordingChecker.instrument(of: bytes)
  }
}
