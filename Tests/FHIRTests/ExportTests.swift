import Exchange
import Foundation
import Identity
import Instruments
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Time
import Wording

@testable import FHIR

@Suite("Logs given out in FHIR")
struct ExportTests {
  private let test: TestHouse
  private let forms: FHIRForms
  private let terms: ConsentTerms
  private let version: Questionnaire

  init() throws {
    let library = try Repository.instruments()
    test = try TestHouse(kith: ProgrammeMigrations.all + PeerLogMigrations.all)
    terms = ConsentTerms(library.form(of: "consent"))
    version = try #require(library.questionnaires["quarterly-full"])
    forms = try FHIRForms(
      Array(library.questionnaires.values), names: FHIRNames(address: "https://kith.example"),
      catalogue: Repository.catalogue())
  }

  /// Somebody with logs of these days, who agreed to research or did not.
  private func person(_ name: String, agreed: Bool?, _ days: [String]) throws {
    let key = ParticipantKey(rawValue: name)
    let version = version
    try test.kith.write { connection in
      let moment = Instant(seconds: 1_700_000_000)
      if let agreed {
        try ParticipantStore.add(
          Participant(key: key, language: .english, joined: moment.day), on: connection)
        let statements = ["consent.understood", "consent.research"]
        try ConsentStore.record(
          statements.map { .init(statement: $0, version: 1_000, agreed: agreed) }, by: key,
          at: moment, on: connection)
      }
      for (turn, day) in days.enumerated() {
        var answers = Answers()
        answers["wellbeing.useful"] = .choice(String(turn % 5 + 1))
        answers["projects.names"] = .text("Secret Hedgerow")
        try LogStore.add(
          Log(
            key: LogKey(rawValue: "\(name)-\(turn)"), participant: key,
            questionnaire: day == "" ? "gone" : version.id, day: Day(iso: day) ?? moment.day,
            language: .english, mode: .online,
            answers: AnswerEncoding.encode(answers.encode()), scores: "", started: moment,
            sent: moment + 90, edition: AnswerEncoding.encode(version.edition(in: .english))),
          on: connection)
      }
    }
  }

  private func export(ownWords: Bool = false, cut: String = "a") throws -> (
    counts: FHIRExporter.Counts, text: String
  ) {
    let path = test.folder.appending(path: "out.jsonl").path
    let file = try OutputFile(path)
    let counts = try FHIRExporter(forms, terms: terms, ownWords: ownWords).write(
      to: file, from: test.kith, vault: test.house.vault, id: cut)
    try file.finish()
    return (counts, try String(contentsOfFile: path, encoding: .utf8))
  }

  @Test("are those of people who agreed, numbered, and in nobody's name")
  func consent() throws {
    try person("anna-key", agreed: true, ["2026-03-01", "2026-01-01", "2026-02-01"])
    try person("bert-key", agreed: false, ["2026-01-01"])
    try person("cora-key", agreed: nil, ["2026-01-01"])
    let (counts, text) = try export()
    #expect(counts == FHIRExporter.Counts(people: 1, logs: 3, unknown: 0))
    let lines = text.split(separator: "\n")
    #expect(lines.count == 3)
    let days = try lines.map { line in
      let day = try #require(line.firstMatch(of: /"valueDate":"([^"]*)"/)).output.1
      return String(day)
    }
    #expect(days == ["2026-01-01", "2026-02-01", "2026-03-01"])
    for secret in ["anna", "bert", "cora", "Secret"] { #expect(!text.contains(secret)) }
    #expect(text.contains("\"valueInteger\":90"))
  }

  @Test("bear pseudonyms that belong to one cut alone")
  func pseudonyms() throws {
    try person("anna-key", agreed: true, ["2026-01-01"])
    #expect(try export(cut: "a").text == export(cut: "a").text)
    #expect(try export(cut: "a").text != export(cut: "b").text)
  }

  @Test("hold people's own words only when asked, and no log of a version that is gone")
  func words() throws {
    try person("anna-key", agreed: true, ["2026-01-01", ""])
    #expect(try export().counts.unknown == 1)
    #expect(try export(ownWords: true).text.contains("Secret Hedgerow"))
  }

  @Test("name the editions that were asked")
  func editions() throws {
    try person("anna-key", agreed: true, ["2026-01-01"])
    let form = try #require(forms.form(version.id, in: .english))
    let canonical = "https://kith.example/fhir/Questionnaire/quarterly-full|\(form.version)"
    #expect(try export().text.contains("\"questionnaire\":\"\(canonical)\""))
    #expect(form.canonical([:]) == "https://kith.example/fhir/Questionnaire/quarterly-full")
  }
}
