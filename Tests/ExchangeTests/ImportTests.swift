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

@Suite("Taking data in")
struct ImportTests {
  private func importer(_ hamlet: Hamlet) throws -> Importer {
    Importer(
      codebook: try Codebook(hamlet.library, ownWords: true), stores: hamlet.support.house.stores,
      vault: hamlet.support.house.vault, today: Hamlet.today)
  }

  private func file(_ text: String, _ hamlet: Hamlet, _ name: String = "in.csv") throws -> String {
    let place = hamlet.folder.appending(path: name)
    try Data(text.utf8).write(to: place)
    return place.path
  }

  /// Takes a table of logs in.
  private func take(
    _ text: String, _ hamlet: Hamlet, _ change: (inout Importer.Options) -> Void = { _ in }
  ) throws -> ImportReport {
    var options = Importer.Options(logs: try file(text, hamlet))
    change(&options)
    return try importer(hamlet).run(options)
  }

  private func logs(_ hamlet: Hamlet) throws -> Int {
    try hamlet.support.kith.read { try ResearchStore.totals(on: $0).logs }
  }

  private let heading = "participant,date,version,wellbeing.useful,projects.number\n"

  @Test("what is taken out and taken in elsewhere is the same: the same content, row for row")
  func roundTrip() throws {
    for seed in 1...6 {
      let from = try Hamlet()
      try from.settle(25, seed: seed)
      let out = try from.export()
      let to = try Hamlet()
      var options = Importer.Options(logs: out.folder.appending(path: "logs.csv").path)
      options.people = out.folder.appending(path: "participants.csv").path
      let report = try importer(to).run(options)
      #expect(report.problems == [] && report.isDone)
      #expect(report.new == out.cut.logs && report.newPeople == out.cut.people)
      let again = try to.export()
      #expect(again.cut.content == out.cut.content)
      // Once more changes nothing.
      let second = try importer(to).run(options)
      #expect(second.new == 0 && second.newPeople == 0 && second.known == out.cut.logs)
      #expect(try to.export().cut.content == out.cut.content)
    }
  }

  @Test("a cut taken in where it came from is known; whoever left since stays out")
  func ownCut() throws {
    let hamlet = try Hamlet()
    try hamlet.settle(10, seed: 7)
    let out = try hamlet.export()
    let before = try logs(hamlet)
    var options = Importer.Options(logs: out.folder.appending(path: "logs.csv").path)
    options.people = out.folder.appending(path: "participants.csv").path
    options.cut = out.cut.id
    let report = try importer(hamlet).run(options)
    #expect(report.new == 0 && report.newPeople == 0 && report.known == out.cut.logs)
    #expect(try logs(hamlet) == before)
    let gone = ParticipantKey(rawValue: "person-1")
    let theirs = try hamlet.support.kith.read { try LogStore.logs(of: gone, on: $0).count }
    try hamlet.support.kith.write { try Withdrawal.remove(gone, at: Hamlet.today, on: $0) }
    let after = try importer(hamlet).run(options)
    #expect(!after.isDone && after.refused == theirs + 1)
    #expect(after.problems.allSatisfy { $0.reason == "this person has taken everything out" })
    options.skipsBad = true
    #expect(try importer(hamlet).run(options).new == 0)
    #expect(try logs(hamlet) == before - theirs)
  }

  @Test("one bad row among a thousand: nothing is taken in, and where it is; or the others are")
  func badRow() throws {
    let hamlet = try Hamlet()
    let rows = (1...1000).map {
      "p\($0),2026-01-0\(1 + $0 % 9),monthly-full,\($0 == 500 ? 9 : 4),1\n"
    }
    let refused = try take(heading + rows.joined(), hamlet)
    #expect(!refused.isDone && refused.refused == 1)
    #expect(try logs(hamlet) == 0)
    #expect(
      refused.problems.map(\.description)
        == ["row 501, column wellbeing.useful: \"9\": this is none of the codes"])
    let dry = try take(heading + rows.joined(), hamlet) {
      $0.skipsBad = true
      $0.isDryRun = true
    }
    #expect(!dry.isDone && dry.new == 999)
    #expect(try logs(hamlet) == 0)
    let taken = try take(heading + rows.joined(), hamlet) { $0.skipsBad = true }
    #expect(taken.isDone && taken.new == 999 && taken.refused == 1)
    #expect(try logs(hamlet) == 999)
  }

  @Test(
    "every kind of bad cell has its row, column, value and reason",
    arguments: [
      ("p,2026-01-01,monthly-full,4,51", "projects.number", "51", "the largest possible is 50"),
      ("p,2026-01-01,monthly-full,4,-1", "projects.number", "-1", "the smallest possible is 0"),
      ("p,2026-01-01,monthly-full,4,two", "projects.number", "two", "a number is needed"),
      ("p,2026-01-01,monthly-full,4,1.5", "projects.number", "1.5", "a whole number is needed"),
      ("p,2026-01-01,monthly-full,4,ticked", "projects.number", "ticked", "only numbers of times"),
      ("p,2026-01-01,weekly,4,1", "version", "weekly", "there is no such version"),
      ("p,2026-13-01,monthly-full,4,1", "date", "2026-13-01", "a day as yyyy-mm-dd"),
      ("p,2027-01-01,monthly-full,4,1", "date", "2027-01-01", "still to come"),
      (",2026-01-01,monthly-full,4,1", "participant", "", "whose log it is"),
    ])
  func cells(_ row: String, _ column: String, _ value: String, _ reason: String) throws {
    let hamlet = try Hamlet()
    let report = try take(heading + row + "\n", hamlet)
    let problem = try #require(report.problems.first)
    #expect(report.problems.count == 1 && !report.isDone)
    #expect(problem.row == 2 && problem.column == column && problem.value == value)
    #expect(problem.reason.contains(reason))
  }

  @Test("a question that the version does not ask, and an older wording, are refused")
  func versions() throws {
    let hamlet = try Hamlet()
    let other = try take(
      "participant,date,version,hope.bright\np,2026-01-01,monthly-short,3\n", hamlet)
    #expect(other.problems.first?.reason == "version monthly-short does not ask this")
    let text = "participant,date,version,edition,projects.number\np,2026-01-01,monthly-full,"
    let older = try take(text + "wellbeing=0.working,1\n", hamlet)
    #expect(older.problems.first?.column == "edition")
    #expect(older.problems.first?.reason.contains("is now another") == true)
    let gone = try take(text + "horoscope=1.working,1\n", hamlet)
    #expect(gone.problems.first?.reason.contains("no longer asked") == true)
    #expect(try take(text + "wellbeing=1.working,1\n", hamlet).isDone)
  }

  @Test("an unknown column, a column twice, a missing column and a broken table take nothing in")
  func tables() throws {
    let hamlet = try Hamlet()
    for text in [
      "participant,date,version,wellbeing.usefull\np,2026-01-01,monthly-full,4\n",
      "participant,date,version,projects.number,projects.number\np,2026-01-01,monthly-full,1,2\n",
      "participant,date,projects.number\np,2026-01-01,1\n",
      "participant,date,version\np,2026-01-01\n",
      "participant,date,version\np,2026-01-01,\"monthly-full\n", "",
    ] {
      #expect(throws: ExchangeError.self) { try take(text, hamlet) }
    }
    #expect(try logs(hamlet) == 0)
  }

  @Test("two logs of one day are both kept if they differ, and one if they do not")
  func twice() throws {
    let hamlet = try Hamlet()
    let report = try take(
      heading
        + "p,2026-01-01,monthly-full,4,1\np,2026-01-01,monthly-full,4,1\np,2026-01-01,monthly-full,3,1\n",
      hamlet)
    #expect(report.new == 2 && report.known == 1)
    #expect(try logs(hamlet) == 2)
  }

  @Test("places that are not there are refused, or made when asked")
  func places() throws {
    let hamlet = try Hamlet()
    let text =
      "participant,date,version,area,project,projects.number\np,2026-01-01,monthly-full,South,Oak,1\n"
    let report = try take(text, hamlet)
    #expect(report.problems.first?.reason == "there is no such area")
    #expect(try take(text, hamlet) { $0.makesPlaces = true }.isDone)
    let places = try hamlet.support.kith.read { try PlacesStore.places($0) }
    #expect(places?.areas.contains { $0.name == "South" && $0.projects.count == 1 } == true)
  }

  @Test("a survey tool's export comes in by the sample mapping; its IDs find people who joined")
  func limeSurvey() throws {
    let hamlet = try Hamlet()
    let (key, id) = try hamlet.support.participant("p")
    let mapping = try ImportMapping(
      json: Array(Repository.text("Content/import/limesurvey.json").utf8))
    let text = """
      "id","submitdate","lastpage","startlanguage","token","WB[SQ001]","WB[SQ002]","USE[SQ002]","USE[SQ003]","USE[SQ004]","GR[SQ001_G]"
      "7","2016-03-04 12:30:11","9","en","\(id.written)","A5","A2","Y","Y","","3"
      "8","2016-03-05 09:00:00","9","en","1234","A1","","","","","ticked"

      """
    let report = try take(text, hamlet) { $0.mapping = mapping }
    #expect(report.problems == [] && report.new == 2)
    let log = try #require(
      try hamlet.support.kith.read { try LogStore.logs(of: key, on: $0) }.first)
    #expect(log.day == Day(year: 2016, month: 3, day: 4))
    #expect(log.answers.contains("wellbeing.hopeful=5&wellbeing.useful=2"))
    #expect(log.answers.contains("time-use.use=paid_part&time-use.use=voluntary"))
    #expect(try take(text, hamlet) { $0.mapping = mapping }.known == 2)
    let bad = try take(text.replacing("\"A5\"", with: "\"A6\""), hamlet) { $0.mapping = mapping }
    #expect(bad.problems.first?.column == "WB[SQ001]" && bad.problems.first?.row == 2)
  }

  @Test("a mapping with a slip in it says where")
  func mapping() {
    #expect(throws: ExchangeError.badMapping("line 2: nothing is called \"colums\" here")) {
      try ImportMapping(json: Array("{\n\"colums\": {}}".utf8))
    }
  }
}
