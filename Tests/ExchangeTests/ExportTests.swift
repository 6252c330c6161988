import Exchange
import Foundation
import Identity
import Instruments
import PeerLog
import Storage
import TestSupport
import Testing
import Time
import Wording

@Suite("Taking data out")
struct ExportTests {
  private func text(_ folder: URL, _ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  @Test("the same store gives the same content hash in every format and cut; another log another")
  func hash() throws {
    let hamlet = try Hamlet()
    try hamlet.settle(12, seed: 1)
    let cuts = try [
      hamlet.export(cut: "a"), hamlet.export(cut: "b"), hamlet.export(.jsonl, cut: "c"),
      hamlet.export(.xlsx, cut: "d"), hamlet.export(.sav, cut: "e"),
    ]
    #expect(Set(cuts.map(\.cut.content)).count == 1)
    #expect(Set(cuts.map(\.cut.logs)).count == 1)
    var random = SeededGenerator(seed: 2)
    try hamlet.add(ParticipantKey(rawValue: "one-more"), logs: 1, &random)
    #expect(try hamlet.export(cut: "f").cut.content != cuts[0].cut.content)
  }

  @Test("no key and no name of another cut stands in the tables; pseudonyms differ between cuts")
  func pseudonyms() throws {
    let hamlet = try Hamlet()
    try hamlet.settle(10, seed: 3)
    var names: [Set<Substring>] = []
    for cut in ["a", "b"] {
      let folder = try hamlet.export(cut: cut).folder
      let people = try text(folder, "participants.csv")
      let logs = try text(folder, "logs.csv")
      #expect(!people.contains("person-") && !logs.contains("person-"))
      let inPeople = people.matches(of: /(?m)^P[0-9a-z]{16},/).map(\.output)
      let inLogs = Set(logs.matches(of: /(?m)^P[0-9a-z]{16},/).map(\.output))
      #expect(inPeople.count == 8 && inPeople == inPeople.sorted())
      #expect(inLogs.isSubset(of: Set(inPeople)))
      names.append(Set(inPeople))
    }
    #expect(names[0].isDisjoint(with: names[1]))
  }

  @Test(
    "whoever did not agree, changed their mind, has not joined or took everything out is not in it")
  func consent() throws {
    let hamlet = try Hamlet()
    var random = SeededGenerator(seed: 4)
    let keys = ["yes", "no", "was-yes", "gone"].map { ParticipantKey(rawValue: $0) }
    for key in keys { try hamlet.add(key, logs: 2, agrees: key != keys[1], &random) }
    let later = Instant(seconds: Hamlet.today.number * 86_400)
    try hamlet.support.kith.write { connection in
      try ConsentStore.record(
        [.init(statement: "consent.research", version: 1, agreed: false)], by: keys[2], at: later,
        on: connection)
      try Withdrawal.remove(keys[3], at: Hamlet.today, on: connection)
      try LogStore.add(
        Log(
          key: LogKey(rawValue: "stray"), participant: ParticipantKey(rawValue: "unknown"),
          questionnaire: "monthly", day: Hamlet.today, language: .english, mode: .paper,
          answers: "projects.number=1", scores: "projects=1", started: later, sent: later),
        on: connection)
    }
    let cut = try hamlet.export().cut
    #expect(cut.people == 1 && cut.logs == 2)
    #expect(cut.peopleLeftOut == 2 && cut.logsLeftOut == 5)
  }

  @Test("own words are left out unless asked for, and a spreadsheet does not run them")
  func ownWords() throws {
    let hamlet = try Hamlet()
    try hamlet.settle(30, seed: 5)
    let without = try text(hamlet.export(cut: "a", ownWords: false).folder, "logs.csv")
    #expect(!without.contains("projects.names") && !without.contains("سلام"))
    let with = try text(hamlet.export(cut: "b").folder, "logs.csv")
    #expect(with.contains("سلام") && with.contains("'=1+1") && with.contains("''tis"))
    #expect(!with.contains(",=") && !with.contains(",+44") && !with.contains(",@"))
    #expect(with.contains("\"North, and =East\"") && with.contains("\"Lantern \"\"Club\"\"\""))
  }

  @Test("cells say what was answered, skipped, ticked and not asked")
  func cells() throws {
    let hamlet = try Hamlet()
    let key = ParticipantKey(rawValue: "p")
    var random = SeededGenerator(seed: 6)
    try hamlet.add(key, logs: 0, &random)
    let sent = Instant(seconds: Hamlet.today.number * 86_400 + 600)
    try hamlet.support.kith.write { connection in
      try LogStore.add(
        Log(
          key: LogKey(rawValue: "l"), participant: key, questionnaire: "quarterly-short",
          day: Hamlet.today, language: .english, mode: .paper,
          answers:
            "giving-and-receiving.pairs_given=ticked&giving-and-receiving.shared=pairs"
            + "&giving-and-receiving.shared=groups&hospital.any=no&hospital.mental_nights=4"
            + "&wellbeing.clear=5", scores: "given_types=1&health_index=-0.059",
          started: sent + -90,
          sent: sent), on: connection)
    }
    let lines = try text(hamlet.export(.jsonl).folder, "logs.jsonl").split(separator: "\n")
    let line = try #require(lines.first)
    let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
    let row = try #require(object as? [String: Any])
    #expect(row["giving-and-receiving.pairs_given"] as? String == "ticked")
    #expect(row["giving-and-receiving.pairs_received"] as? String == "skipped")
    #expect(row["giving-and-receiving.shared"] as? [String] == ["pairs", "groups"])
    #expect(row["hospital.any"] as? String == "no")
    // Given before the answer was changed to "no": kept in the store, no longer asked.
    #expect(row["hospital.mental_nights"] == nil)
    #expect(row["hope.bright"] == nil && row["wellbeing.clear"] as? String == "5")
    #expect(row["health_index"] as? Double == -0.059 && row["duration"] as? Int == 90)
    #expect(row["ticked"] as? String == "yes" && row["date"] as? String == Hamlet.today.iso)
  }

  @Test("a sheet with too few rows says so before anything is written")
  func tooMany() throws {
    #expect(
      "\(ExchangeError.tooManyRows(2_000_000, most: 1_048_575))".contains("csv, sav or jsonl"))
  }
}
