import Foundation
import Identity
import Instruments
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Time

@testable import kith

@Suite struct DemonstrationTests {
  let house: TestHouse
  let forms: PeerLogForms

  init() throws {
    house = try TestHouse(kith: History.kith)
    forms = try PeerLogForms(Repository.instruments())
  }

  private func demonstration(on day: Day) throws -> Demonstration {
    let json = try Repository.text("Content/demonstration/programme.json")
    return try Demonstration(DemonstrationContent(json: Array(json.utf8)), today: day)
  }

  /// How many rows each table has, and what its rows are about.
  private func rows() throws -> [String: Int] {
    let tables = [
      "participant", "consent", "background", "draft", "log", "programme", "area", "project",
    ]
    var rows: [String: Int] = [:]
    for table in tables { rows["kith \(table)"] = try count(table, house.kith) }
    for table in ["participant", "contact", "account", "role_grant"] {
      rows["identity \(table)"] = try count(table, house.identity)
    }
    return rows
  }

  private func count(_ table: String, _ store: any Database) throws -> Int {
    try store.read { try $0.first("SELECT COUNT(*) FROM \(table)") { $0.integer(0) } ?? 0 }
  }

  @Test("Filling twice adds nothing, also on a later day")
  func twice() throws {
    let today = house.time.now.day
    try DemonstrationFilling.fill(demonstration(on: today), house.house, forms)
    let first = try rows()
    #expect(first.filter { $0.value == 0 }.map(\.key) == ["kith draft"])
    try DemonstrationFilling.fill(demonstration(on: today), house.house, forms)
    try DemonstrationFilling.fill(demonstration(on: today + 40), house.house, forms)
    #expect(try rows() == first)
  }

  @Test(
    "A filling that was interrupted after the people is completed on the next start, on any day")
  func interrupted() throws {
    let today = house.time.now.day
    house.kith.fail(.full)
    #expect(throws: CommandError.self) {
      try DemonstrationFilling.fill(demonstration(on: today), house.house, forms)
    }
    let half = try rows()
    #expect(half["kith log"] == 0)
    #expect(half["kith programme"] == 0)
    house.kith.fail(nil)
    try DemonstrationFilling.fill(demonstration(on: today + 1), house.house, forms)
    let whole = try rows()
    #expect(whole.filter { $0.value == 0 }.map(\.key) == ["kith draft"])
    for (table, count) in half where table.hasPrefix("identity") { #expect(whole[table] == count) }
    #expect(whole["kith participant"] == whole["identity participant"])
  }

  @Test("Every invented log is what the questionnaire itself would take and score")
  func logs() throws {
    let demonstration = try demonstration(on: house.time.now.day)
    try DemonstrationFilling.fill(demonstration, house.house, forms)
    let today = house.time.now.day
    for person in demonstration.people {
      let logs = try house.kith.read { try LogStore.logs(of: person.key, on: $0) }
      #expect(logs.map(\.day) == person.months.map(\.day))
      for log in logs {
        #expect(log.day <= today)
        #expect(log.day >= person.joined)
        let version = forms.version(log.questionnaire)
        let answers = version.decode(AnswerEncoding.decode(log.answers))
        #expect(AnswerEncoding.encode(answers.encode()) == log.answers)
        #expect(AnswerEncoding.encode(version.score(answers)) == log.scores)
      }
    }
  }

  @Test("What people of the demonstration answer is asked: the first log and every third in full")
  func answered() throws {
    let demonstration = try demonstration(on: house.time.now.day)
    let known = Set(
      forms.schedule.quarterly.full.items.map(\.name) + forms.everything.items.map(\.name))
    for person in demonstration.people {
      for month in person.months {
        #expect(Set(month.others.keys).subtracting(known).isEmpty)
      }
    }
    try DemonstrationFilling.fill(demonstration, house.house, forms)
    let outcomes = [
      "wellbeing", "hope", "contact_family", "contact_friends", "contact_neighbours",
      "self_efficacy", "health",
    ]
    var scored: [String: Set<Double>] = [:]
    var count = 0
    for person in demonstration.people {
      let logs = try house.kith.read { try LogStore.logs(of: person.key, on: $0) }
      for (index, log) in logs.enumerated() {
        count += 1
        #expect(
          log.questionnaire == (index % 3 == 0 ? "quarterly-full" : "monthly-full"))
        let version = forms.version(log.questionnaire)
        let answers = version.decode(AnswerEncoding.decode(log.answers))
        // Nothing stands in a log that its own answers led past.
        let asked = zip(version.items, version.steps.way(answers).asked)
        #expect(asked.allSatisfy { answers[$0.name] == nil || $1 })
        let scores = AnswerEncoding.scores(log.scores)
        for outcome in outcomes {
          if let score = scores[outcome] { scored[outcome, default: []].insert(score) }
        }
        if index % 3 == 0 { #expect(scores["services_used"] != nil) }
      }
    }
    #expect(count > 150)
    for outcome in outcomes { #expect((scored[outcome]?.count ?? 0) >= 8, "\(outcome)") }
  }

  @Test("The card of the demonstration has every sign-in and a personal ID with its PIN")
  func card() throws {
    let demonstration = try demonstration(on: house.time.now.day)
    let card = DemonstrationCard.text(demonstration)
    for signIn in demonstration.signIns {
      #expect(card.contains(signIn.email))
      #expect(card.contains(signIn.password))
    }
    let person = try #require(demonstration.people.first { $0.pin != nil })
    #expect(card.contains(person.personalID.written))
  }

  @Test("A step of a database's history never moves: new ones go to the end")
  func history() throws {
    #expect(History.kith.map(\.number) == Array(1...History.kith.count))
    #expect(History.identity.map(\.number) == Array(1...History.identity.count))
    // What has been released, in its order. Add to the end of this list, never in between.
    let released = [
      "programme, areas and projects", "the programme that is being created",
      "participants, consent, background, drafts and logs", "notes of whom the figures count anew",
      "corrections and logs taken out", "organisations",
      "rests and former places", "consents put off",
      "the length a person prefers, the mode of a draft, the edition of a log",
      "logs set aside and told apart",
      "batches of personal IDs", "listings and consent on paper",
      "who took data out, and when", "what programs sent once", "sheets typed in from paper",
      "how small a number of people may be that is told", "reports as they were given out",
      "reminders", "sheets under way by when they were begun", "figures as they were given out",
      "the names of the fields of logs", "the answers of figures as they were given out",
      "reports as the figures were given out",
    ]
    #expect(Array(History.kith.map(\.name).prefix(released.count)) == released)
  }
}
