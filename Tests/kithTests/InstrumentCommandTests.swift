import Foundation
import Instruments
import TestSupport
import Testing
import Web
import Wording

@testable import kith

/// `kith instrument`, as somebody calls it from a shell, and what the program asks afterwards.
@Suite struct InstrumentCommandTests {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "kith-instrument-\(UUID().uuidString)").path
  private var data: String { "\(folder)/data" }
  private var content: ContentFolder {
    ContentFolder(path: Repository.root.appending(path: "Content").path)
  }

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func record() throws -> LicenceRecord {
    let path = "\(data)/instruments/self-efficacy.en.licence.json"
    return try LicenceRecord.read(path, OwnInstruments.read(path))
  }

  private func done() { try? FileManager.default.removeItem(atPath: folder) }

  private func run(_ words: String...) throws -> Program.Run {
    try Program.run(["instrument"] + words + ["--content", content.path])
  }

  @discardableResult
  private func write(_ text: String, _ name: String) throws -> String {
    let path = "\(folder)/\(name)"
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  /// The definition of trust in oneself with other words in English.
  private func reworded() throws -> String {
    var text = try Repository.text("Content/instruments/self-efficacy.json")
    let instrument = try #require(try Repository.instruments().instruments["self-efficacy"])
    for line in instrument.items.map({ $0.text[.english] }) + [instrument.rights.terms[.english]] {
      text = text.replacing("\"en\": \"\(line)\"", with: "\"en\": \"Owner's: \(line.count)\"")
    }
    return text
  }

  @Test("A file that is right is told in a line, one that is not line by line")
  func check() throws {
    defer { done() }
    let good = try run("check", "\(content.path)/instruments/hope.json")
    #expect(good.code == 0 && good.output.contains("hope, version 1: questions 12, pages 3"))
    let versions = try run("check", "\(content.path)/instruments/questionnaires.json")
    #expect(versions.code == 0 && versions.output.contains("quarterly-short: questions 58"))
    let text = try Repository.text("Content/instruments/hope.json")
      .replacing("\"range\": [12, 48]", with: "\"range\": [12, 47]")
      .replacing("\"kind\"", with: "\"kin\"")
    let bad = try run("check", write(text, "hope.json"))
    #expect(bad.code == 65)
    #expect(bad.errors.contains("hope.json, line ") && bad.errors.contains("from 12.0 to 48.0"))
    for words in [["check"], ["chek", "x"], []] {
      #expect(try Program.run(["instrument"] + words).code == 64)
    }
    #expect(try run("check", "\(folder)/nothing.json").code == 78)
  }

  @Test("A preview is a file for each language, which need nothing else and lead to each other")
  func preview() throws {
    defer { done() }
    let run = try run(
      "preview", "\(content.path)/instruments/time-use.json", "--out", folder)
    #expect(run.code == 0)
    let instrument = try #require(try Repository.instruments().instruments["time-use"])
    for language in ["en", "ur"] {
      let path = "\(folder)/time-use.\(language).html"
      #expect(run.output.contains(path))
      let page = try String(contentsOfFile: path, encoding: .utf8)
      #expect(page.contains("<html lang=\"\(language)\""))
      for item in instrument.items {
        #expect(page.contains("name=\"\(item.name)\""))
        #expect(plain(page).contains(item.text[Language(rawValue: language)]))
      }
      let links = page.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.output.1) }
      #expect(
        links.allSatisfy {
          $0.hasPrefix("data:") || $0.hasPrefix("#") || $0 == "/"
            || $0.hasPrefix("./time-use.") || $0 == ServeSettings.usualExit.text
        }, "\(links)")
      #expect(links.contains("./time-use.\(language == "en" ? "ur" : "en").html"))
    }
    #expect(
      try self.run("preview", "\(content.path)/instruments/hope.json", "--language", "cy").code
        == 64)
  }

  @Test(
    "Licensed wording is loaded with its record, asked, labelled, and refused once it was changed")
  func load() throws {
    defer { done() }
    let file = try write(reworded(), "self-efficacy.json")
    #expect(try run("load", file, "--data", data).code == 64)
    let loaded = try run(
      "load", file, "--licence", "No 7, 2026", "--by", "Sam", "--data", data)
    #expect(loaded.code == 0, "\(loaded.errors)")
    let record = try record()
    let entry = try #require(record.loaded.first)
    #expect(entry.licence == "No 7, 2026" && entry.loadedBy == "Sam")
    #expect(entry.terms.hasPrefix("Owner's: ") && entry.loadedOn.count == 10)
    let library = try Content.instruments(content, data: data)
    let instrument = try #require(
      library.questionnaires["monthly-full"]?.instruments.first { $0.id == "self-efficacy" })
    #expect(instrument.items.allSatisfy { $0.text[.english].hasPrefix("Owner's: ") })
    #expect(instrument.rights.wording(in: .english) == .licensed)
    #expect(instrument.rights.wording(in: Language(rawValue: "ur")) == .working)
    // Without the data folder the words are Kith's own.
    #expect(
      try Content.instruments(content).instruments["self-efficacy"]?.rights.licences.isEmpty == true
    )

    let path = "\(data)/instruments/\(record.file(of: entry))"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("Owner's", with: "Owners'").write(
      toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: CommandError.self) { try Content.instruments(content, data: data) }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    _ = try Content.instruments(content, data: data)
    try FileManager.default.removeItem(atPath: "\(data)/instruments/\(record.name)")
    #expect(throws: CommandError.self) { try Content.instruments(content, data: data) }
  }

  @Test("Words that are replaced stay, so that a log can be read in those it was answered in")
  func replaced() throws {
    defer { done() }
    #expect(try run("list", "--data", data).output.contains("Kith's own"))
    let first = try write(reworded(), "self-efficacy.json")
    let load = ["load", first, "--licence", "No 7", "--by", "Sam", "--data", data]
    #expect(try Program.run(["instrument"] + load + ["--content", content.path]).code == 0)
    let edition = try Content.instruments(content, data: data).instruments["self-efficacy"]?
      .edition(in: .english)
    let second = try write(reworded().replacing("Owner's", with: "New"), "self-efficacy.json")
    #expect(try run("load", second, "--licence", "No 8", "--by", "Jo", "--data", data).code == 0)
    let instrument = try #require(
      try Content.instruments(content, data: data).instruments["self-efficacy"])
    #expect(instrument.items.allSatisfy { $0.text[.english].hasPrefix("New: ") })
    #expect(instrument.edition(in: .english) != edition)
    let record = try record()
    #expect(record.loaded.map(\.licence) == ["No 7", "No 8"])
    #expect(edition == "1.licensed.\(record.loaded[0].fingerprint.prefix(8))")
    let kept = try String(
      contentsOfFile: "\(data)/instruments/\(record.file(of: record.loaded[0]))", encoding: .utf8)
    #expect(kept.contains("Owner's: "))
    let list = try run("list", "--data", data).output.split(separator: "\n")
    #expect(list.count == 2 && list[0].contains("earlier") && list[1].contains("in use"))
    // Words that were damaged can be loaded again.
    try write("", "data/instruments/\(record.file(of: record.loaded[1]))")
    #expect(throws: CommandError.self) { try Content.instruments(content, data: data) }
    #expect(try run("load", second, "--licence", "No 8", "--data", data).code == 0)
    #expect(throws: Never.self) { try Content.instruments(content, data: data) }
  }

  @Test("Every table and file that words leave in says by what right")
  func givenOut() throws {
    defer { done() }
    let file = try write(reworded(), "self-efficacy.json")
    #expect(try run("load", file, "--licence", "No 7", "--by", "Sam", "--data", data).code == 0)
    let hash = try #require(try record().loaded.first).fingerprint
    let codebook = try Program.run(["codebook", "--data", data, "--content", content.path]).output
    let rows = codebook.split(separator: "\n").filter { $0.contains("self-efficacy.") }
    #expect(rows.count == 6)
    #expect(rows.allSatisfy { $0.contains("No 7") && $0.contains("Sam") && $0.contains(hash) })
    #expect(rows.allSatisfy { $0.contains("licensed in en, working in others") })
    for (language, isLicensed) in [("en", true), ("ur", false)] {
      let fhir = try Program.run([
        "fhir", "questionnaire", "--version", "self-efficacy", "--language", language,
        "--data", data, "--content", content.path,
      ]).output
      #expect(fhir.contains("No 7") == isLicensed && fhir.contains(hash) == isLicensed, "\(fhir)")
    }
  }

  @Test("A changed or incomplete file is refused with line and reason, and nothing is taken in")
  func refused() throws {
    defer { done() }
    let good = try reworded()
    for bad in [
      good.replacing("\"missing\": 1", with: "\"missing\": 2"),
      good.replacing("\"from\": 1, \"to\": 10", with: "\"from\": 0, \"to\": 10"),
      good.replacing("\"en\": \"1: not sure at all\", ", with: ""),
      try Repository.text("Content/instruments/self-efficacy.json"),
      good.replacing("\"id\": \"self-efficacy\"", with: "\"id\": \"unheard-of\""),
      good.replacing(
        "\"languages\": {", with: "\"languages\": { \"../../x\": { \"status\": \"validated\" },"),
      "{", "",
    ] {
      let file = try write(bad, "self-efficacy.json")
      let run = try run("load", file, "--licence", "L", "--data", data)
      #expect(run.code == 65, "\(run.output)")
      #expect(!run.errors.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: "\(data)/instruments"))
    }
  }

  @Test("A programme's own versions are loaded, and asked")
  func versions() throws {
    defer { done() }
    let file = try write(
      """
      {"languages": ["en"],
       "questionnaires": [{"id": "ours", "title": "Ours", "instruments": ["projects", "hope"]}],
       "schedule": {"monthly": {"full": "ours"}, "quarterly": {"full": "quarterly-full"}}}
      """, "questionnaires.json")
    #expect(try run("load", file, "--licence", "x", "--data", data).code == 64)
    #expect(try run("load", file, "--data", data).code == 0)
    let library = try Content.instruments(content, data: data)
    #expect(library.schedule?.monthly.full.id == "ours")
    let bad = try write(
      "{\"languages\": [\"en\"], \"questionnaires\": [{}]}", "questionnaires.json")
    let refused = try run("load", bad, "--data", data)
    #expect(refused.code == 65 && refused.errors.contains("line 1"))
    #expect(try Content.instruments(content, data: data).schedule?.monthly.full.id == "ours")
  }
}
