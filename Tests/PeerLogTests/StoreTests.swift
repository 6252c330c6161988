import Identity
import Instruments
import Storage
import TestSupport
import Testing
import Time
import Wording

@testable import PeerLog

@Suite struct StoreTests {
  let village: Village

  init() throws { village = try Village() }

  private func log(_ key: String, by participant: String, day: Day) -> Log {
    Log(
      key: LogKey(rawValue: key), participant: ParticipantKey(rawValue: participant),
      questionnaire: "monthly-full", day: day, language: .english, mode: .paper, answers: "a=1",
      scores: "b=2", started: Instant(seconds: 5), sent: Instant(seconds: 9))
  }

  private func join(_ key: String, project: PlaceKey?) throws {
    try village.kith.write {
      try ParticipantStore.add(
        Participant(
          key: ParticipantKey(rawValue: key), language: .english, project: project,
          joined: Village.today), on: $0)
    }
  }

  @Test("A log comes back as it was sent; the same key again changes nothing")
  func logs() throws {
    let first = log("1", by: "a", day: Village.today)
    let again = log("1", by: "b", day: Village.today + -3)
    let isNew = try village.kith.write { connection in
      [try LogStore.add(first, on: connection), try LogStore.add(again, on: connection)]
    }
    #expect(isNew == [true, false])
    #expect(try village.logs() == [first])
  }

  @Test("Of two answers to a statement within a second the later counts, and each moment is kept")
  func consents() throws {
    let key = ParticipantKey(rawValue: "a")
    func answer(_ agreed: Bool, at seconds: Int) throws {
      try village.kith.write {
        try ConsentStore.record(
          [.init(statement: "s", version: 1, agreed: agreed)], by: key,
          at: Instant(seconds: seconds), on: $0)
      }
    }
    try answer(true, at: 5)
    try answer(false, at: 5)
    #expect(
      try village.kith.read { try ConsentStore.current(of: key, on: $0) }.map(\.agreed) == [false])
    try answer(true, at: 6)
    #expect(
      try village.kith.read { try ConsentStore.current(of: key, on: $0) }.map(\.agreed) == [true])
  }

  @Test("Every statement that names a person, a log or a project finds its rows by an index")
  func indices() throws {
    let store = FailingDatabase(village.kith)
    let (key, log) = (ParticipantKey(rawValue: "a"), LogKey(rawValue: "l"))
    let draft = LogDraft(
      key: log, participant: key, questionnaire: "monthly-full", day: Village.today, reach: .own,
      started: Instant(seconds: 1))
    let sent = self.log("l", by: "a", day: Village.today)
    let second = self.log("m", by: "a", day: Village.today)
    let versions = village.forms.schedule.versions
    try village.kith.write { try $0.run("DELETE FROM log_heading") }
    try store.write { connection in
      try LogLines.keep(headingsOf: versions, on: connection)
      try ParticipantStore.add(
        Participant(key: key, language: .english, joined: Village.today), on: connection)
      try ParticipantStore.move(key, area: Village.area, project: nil, on: connection)
      try ParticipantStore.move(
        key, area: nil, project: nil, leaving: Village.today, on: connection)
      _ = try ParticipantStore.formerPlaces(of: key, on: connection)
      try ParticipantStore.speak(.english, key, on: connection)
      for rest in [Rest(since: Village.today, until: nil), nil] {
        try RestStore.keep(rest, of: key, on: connection)
      }
      _ = try RestStore.isResting(key, on: Village.today, connection)
      try ParticipantStore.choose(.short, key, on: connection)
      _ = try ParticipantStore.participant(key, on: connection)
      try ConsentStore.record(
        [.init(statement: "consent.research", version: 1, agreed: true)], by: key,
        at: Instant(seconds: 1),
        on: connection)
      _ = try ConsentStore.current(of: key, on: connection)
      _ = try ConsentStore.history(of: key, on: connection)
      try ConsentStore.putOff(1, by: key, on: connection)
      _ = try ConsentStore.hasPutOff(1, by: key, on: connection)
      try BackgroundStore.keep("", of: key, at: Instant(seconds: 1), on: connection)
      _ = try BackgroundStore.typed(by: key, on: connection)
      try DraftStore.begin(draft, on: connection)
      try DraftStore.save("", in: log, on: connection)
      try DraftStore.ask("monthly-short", in: log, on: connection)
      _ = try DraftStore.draft(log, on: connection)
      _ = try DraftStore.open(of: key, on: connection)
      try DraftStore.remove(log, on: connection)
      try LogStore.add(sent, on: connection)
      _ = try CountedStore.member(key, under: ConsentTerms(nil), on: connection)
      _ = try LogStore.participant(of: log, on: connection)
      _ = try LogStore.log(log, on: connection)
      _ = try LogStore.logs(of: key, on: connection)
      _ = try LogStore.hasAny(of: key, on: connection)
      // Two of one day are asked for once more.
      try LogStore.add(second, on: connection)
      _ = try ResearchStore.logs(of: key, on: connection)
      try SentLogs.correct(sent.moved(to: Village.today + -1), at: sent.sent, on: connection)
      _ = try CorrectionStore.corrections(of: log, on: connection)
      _ = try CorrectionStore.corrections(by: key, on: connection)
      try SetAsideStore.setAside(
        log, for: log, because: .twice, at: sent.sent, on: connection)
      _ = try SetAsideStore.logs(of: key, on: connection)
      if let aside = try SetAsideStore.log(log, on: connection) {
        try SetAsideStore.bringBack(aside, on: connection)
      }
      let other = LogKey(rawValue: "m")
      try LogStore.add(second, on: connection)
      try LogIntake.run(on: connection) { intake in
        let heading = try LogLines.heading(.answers, of: versions[0], on: connection)
        let line = LogLine("", under: try #require(heading))
        _ = try intake.add(
          [
            IncomingLog(
              key: LogKey(rawValue: "n"), questionnaire: "monthly-full", day: Village.today,
              language: .english,
              mode: .paper, answers: line, scores: line, started: sent.started, sent: sent.sent,
              edition: "")
          ], of: key)
      }
      try SetAsideStore.tellApart(
        [log, other], of: key, because: .other, at: sent.sent, on: connection)
      _ = try SetAsideStore.waiting(of: key, on: connection)
      try SentLogs.takeOut(sent, at: Village.today, on: connection)
      _ = try SentLogs.takenOut(by: key, on: connection)
      _ = try SentLogs.participant(ofTakenOut: log, on: connection)
      _ = try LogStore.history(of: key, on: connection)
      _ = try ListStore.records(of: Village.project, on: connection)
      try ListStore.keep(
        ProjectRecord.Listing(project: Village.project, agreed: true), of: key, on: connection)
      _ = try ListStore.record(of: key, in: Village.project, on: connection)
      _ = try ListStore.listing(of: key, on: connection)
      try ConsentStore.record(
        [],
        on: PaperConsent(
          participant: key, day: Village.today, account: AccountKey(rawValue: "c"),
          recorded: Instant(seconds: 1)),
        on: connection)
      _ = try ConsentStore.paper(of: key, on: connection)
      try OnceStore.keep(
        .init(mark: "a", participant: key, content: "b", sent: sent.sent), on: connection)
      _ = try OnceStore.record("a", on: connection)
      let sheet = Keying.sample(of: key, in: Village.project)
      try KeyingStore.keep(sheet, on: connection)
      try KeyingStore.note(
        .first, of: sheet, by: sheet.firstBy, at: sheet.started, on: connection)
      _ = try KeyingStore.keying(sheet.key, on: connection)
      _ = try KeyingStore.sheets(of: Village.project, on: connection)
      _ = try KeyingStore.sheets(by: key, on: connection)
      _ = try KeyingStore.readings(of: sheet.key, on: connection)
      _ = try KeyingStore.discardLapsed(on: Day(number: 0), connection)
      try KeyingStore.discard(sheet.key, on: connection)
      _ = try CountedStore.eachWithLogs(after: key, limit: 1, on: connection) { _ in }
      _ = try EvidenceNotes.position(on: connection)
      _ = try EvidenceNotes.participants(after: 0, on: connection)
      _ = try ToldStore.tell([key], turn: 0, position: 99, on: connection)
      try ToldStore.keep(key, on: connection)
      _ = try ToldStore.member(key, under: ConsentTerms(nil), on: connection)
      _ = try ToldStore.members(under: ConsentTerms(nil), on: connection)
      _ = try ToldStore.isUntold(key, on: connection)
      try ReminderStore.keep(Instant(seconds: 1), of: key, on: connection)
      _ = try ReminderStore.reminded(key, on: connection)
      _ = try ReminderStore.person(key, on: connection)
      _ = try ReminderStore.people(after: key, limit: 1, on: connection)
      _ = try Withdrawal.isRecorded(key, on: connection)
      try Withdrawal.remove(key, at: Village.today, on: connection)
    }
    // As many statements as the files of the stores have, and two of Programme about batches of IDs.
    let files = try Repository.names(in: "Sources/PeerLog/Store", suffix: ".swift")
      // What researchers take out is everything, read from one end to the other.
      .filter { $0 != "PeerLogMigrations.swift" && $0 != "ResearchStore.swift" }
    let written = try files.reduce(0) { sum, name in
      let source = try Repository.text("Sources/PeerLog/Store/\(name)")
      return sum
        + source.matches(
          of:
            /["\s](?:SELECT (?!1 FROM log WHERE log|1 FROM taken_out WHERE taken_out|1 FROM set_aside WHERE set_aside|\$1|\\\(LogStore)|INSERT INTO|UPDATE [a-z]+ SET|DELETE FROM)/
        ).count
    }
    // An import asks once about everybody, which is of that kind.
    let everybody = try Repository.text("Sources/PeerLog/Store/ResearchStore.swift")
    let seen = store.seen.filter { !everybody.contains("\"\($0)\"") }
    #expect(seen.count == written + 2)
    for sql in seen {
      let values = Set(sql.matches(of: /\$\d+/).map { String($0.output) }).map { _ in Value.null }
      let plan = try village.kith.read {
        try $0.all("EXPLAIN QUERY PLAN \(sql)", values) { $0.text(3) }
      }
      #expect(
        !plan.contains { $0.hasPrefix("SCAN") && $0 != "SCAN CONSTANT ROW" }, "\(sql)\n\(plan)")
    }
  }
}
