import Identity
import Instruments
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import PeerLog

/// Changing a log that was sent: nothing that was ever there is lost, and the scores follow.
@Suite struct CorrectionTests {
  let village: Village
  let browser: Browser
  let key: LogKey

  init() throws {
    village = try Village()
    browser = village.member()
    key = village.begin(browser, day: "2026-03-01")
    browser.open("/log/\(key)/whole")
    browser.press(
      "/log/\(key)/whole",
      ["projects.number": "2", "projects.names": "Lantern", "wellbeing.hopeful": "3"])
  }

  private func log() throws -> Log {
    try #require(try village.kith.read { try LogStore.log(key, on: $0) })
  }

  private func corrections() throws -> [Correction] {
    try village.kith.read { try CorrectionStore.corrections(of: key, on: $0) }
  }

  @Test("Whatever is changed, every state the log ever had is in its history", arguments: 1...8)
  func roundTrip(seed: Int) throws {
    var random = Chance(seed)
    var states = [try log()]
    let steps = village.forms.schedule.monthly.full.steps.all
    for _ in 0..<20 {
      try village.support.wait(Int.random(in: 0...1500, using: &random))
      if random.once(in: 5) {
        let day = Village.today + -random.number(in: 0...60)
        browser.open("/mirror/month/\(key)/day")
        browser.press("/mirror/month/\(key)/day", ["day": day.iso])
      } else {
        let step = random.pick(steps)
        let address = "/mirror/month/\(key)/\(step.id)"
        browser.open(address)
        // What stands in the form is what the log says.
        let answers = village.forms.schedule.monthly.full.decode(
          AnswerEncoding.decode(try log().answers))
        for item in step.page.items {
          var one = Answers()
          one[item.name] = answers[item.name]
          #expect(browser.filled(in: address).values(of: item.name) == one.encode().map(\.value))
        }
        browser.press(address, fields(of: step, &random))
      }
      #expect(browser.address == "/mirror/month/\(key)")
      let now = try log()
      if now != states.last { states.append(now) }
    }
    let kept = try corrections()
    #expect(kept.map(\.turn) == Array(1..<max(1, states.count)))
    #expect(kept.map(\.day) == states.dropLast().map(\.day))
    #expect(kept.map(\.answers) == states.dropLast().map(\.answers))
    #expect(kept.map(\.scores) == states.dropLast().map(\.scores))
    #expect(kept.map(\.made) == kept.map(\.made).sorted())
    for state in states {
      let answers = village.forms.schedule.monthly.full.decode(AnswerEncoding.decode(state.answers))
      #expect(
        state.scores == AnswerEncoding.encode(village.forms.schedule.monthly.full.score(answers)))
      #expect(state.sent == states[0].sent && state.mode == states[0].mode)
    }
    // Played backwards, the changes lead from the log as it stands to the log as it was sent.
    var draft = AnswerEncoding.decode(try log().answers)
    for step in LogHistory(try log(), kept).steps.reversed() {
      for change in step.answers {
        #expect(draft.filter { $0.name == change.name }.map(\.value) == change.after)
        draft.removeAll { $0.name == change.name }
        draft += change.before.map { (change.name, $0) }
      }
    }
    #expect(AnswerEncoding.encode(Draft(draft).fields) == states[0].answers)
  }

  private func fields(of step: Step, _ random: inout Chance) -> Fields {
    Fields(
      step.page.items.compactMap { item -> Fields.Field? in
        guard random.once(in: 2) else { return nil }
        switch item.kind {
        case .choice(let scale), .yesNo(let scale), .choices(let scale):
          return .init(item.name, random.pick(scale.options).code)
        case .number(let rule):
          return .init(item.name, String(random.number(in: rule.min...rule.max)))
        case .text: return .init(item.name, random.pick(["Lantern & Co", "چراغ", "a=b%26"]))
        }
      })
  }

  @Test("The same answers again are no correction, and a change sent twice is one")
  func idempotent() throws {
    let address = "/mirror/month/\(key)/projects.projects"
    browser.open(address)
    browser.press(address, ["projects.number": " 2 ", "projects.names": "Lantern"])
    #expect(try corrections().isEmpty)
    browser.open(address)
    let form = browser.filled(address, ["projects.number": "5", "projects.names": "Lantern"])
    browser.send(.post, address, form)
    browser.send(.post, address, form)
    #expect(try corrections().map(\.answers).count == 1)
    #expect(try log().answers.contains("projects.number=5"))
  }

  @Test("What cannot be understood changes nothing and comes back beside its question")
  func wrong() throws {
    let before = try log()
    let address = "/mirror/month/\(key)/projects.projects"
    browser.open(address)
    browser.submit(address, ["projects.number": "a few", "projects.names": "Heron & \"Co\""])
    #expect(browser.status == .unprocessable)
    #expect(browser.page.contains("href=\"#projects.number"))
    #expect(browser.filled(in: address)["projects.number"] == "a few")
    #expect(browser.filled(in: address)["projects.names"] == "Heron & \"Co\"")
    // In another language everything typed is still there, and still nothing is changed.
    browser.press(
      address, ["projects.number": "a few", "projects.names": "Heron", "language": "ur"])
    #expect(browser.page.contains("lang=\"ur\" dir=\"rtl\""))
    #expect(browser.filled(in: address)["projects.number"] == "a few")
    #expect(try log() == before)
    #expect(try corrections().isEmpty)
  }

  @Test("A day that cannot be is said beside the field, and stays", arguments: ["2026-03-15", "x"])
  func wrongDay(typed: String) throws {
    let address = "/mirror/month/\(key)/day"
    browser.open(address)
    #expect(browser.filled(in: address)["day"] == "2026-03-01")
    #expect(browser.submit(address, ["day": typed]).status == .unprocessable)
    #expect(browser.filled(in: address)["day"] == typed)
    #expect(try corrections().isEmpty)
  }

  @Test("A tick on paper stays a tick, beside whatever is changed, and never becomes a number")
  func ticked() throws {
    let name = "giving-and-receiving.informal"
    let step = try #require(
      village.forms.schedule.monthly.full.steps.all.first {
        $0.page.items.contains { $0.name == "\(name)_given" }
      })
    let owner = try log().participant
    func sheet(_ key: String, _ mode: Log.Mode) -> Log {
      Log(
        key: LogKey(rawValue: key), participant: owner, questionnaire: "monthly-full",
        day: Village.today, language: .english, mode: mode,
        answers: "\(name)_given=ticked", scores: "given_types=1", started: Instant(seconds: 1),
        sent: Instant(seconds: 2))
    }
    let (paper, online) = (sheet("paper", .paper), sheet("online", .online))
    try village.kith.write { for log in [paper, online] { try LogStore.add(log, on: $0) } }
    let address = "/mirror/month/paper/\(step.id)"
    browser.open(address)
    #expect(browser.filled(in: address)["\(name)_given"] == Tick.mark)
    browser.press(address, ["\(name)_given": Tick.mark, "\(name)_received": "2"])
    let changed = try #require(
      try village.kith.read { try LogStore.log(LogKey(rawValue: "paper"), on: $0) })
    #expect(changed.answers == "\(name)_given=ticked&\(name)_received=2")
    #expect(AnswerEncoding.scores(changed.scores)["given_types"] == 1)
    // On a screen a number is asked.
    let other = "/mirror/month/online/\(step.id)"
    browser.open(other)
    browser.submit(other, ["\(name)_given": Tick.mark])
    #expect(browser.status == .unprocessable)
  }

  @Test("Answers to questions that are no longer asked stay as they are stored")
  func unknown() throws {
    let log = try log()
    let old = Log(
      key: log.key, participant: log.participant, questionnaire: "monthly-full", day: log.day,
      language: log.language, mode: log.mode, answers: "gone.question=7&projects.number=1",
      scores: "", started: log.started, sent: log.sent)
    let items = village.forms.schedule.monthly.full.items.filter { $0.name == "projects.number" }
    var answers = Answers()
    answers["projects.number"] = .number(4)
    let changed = old.corrected(answers, for: items, in: village.forms.schedule.monthly.full)
    #expect(changed.answers == "gone.question=7&projects.number=4")
  }

  @Test("The mirror says what was changed, and shows what the log says now")
  func mirror() throws {
    let address = "/mirror/month/\(key)/projects.projects"
    browser.open("/mirror")
    #expect(!browser.text.contains("last changed"))
    browser.open(address)
    browser.press(address, ["projects.names": "Heron"])
    #expect(browser.text.contains("Heron"))
    #expect(browser.text.contains("What stood here before") && browser.text.contains("Lantern"))
    browser.open("/mirror")
    #expect(browser.text.contains("last changed this log on 14 March 2026"))
  }

  @Test("A change and taking out are noted for the figures, and what changes nothing is not")
  func figures() throws {
    func noted(_ step: String, _ typed: Fields) throws -> Int {
      let before = try village.kith.read { try EvidenceNotes.position(on: $0) }
      browser.open("/mirror/month/\(key)/\(step)")
      browser.press("/mirror/month/\(key)/\(step)", typed)
      return try village.kith.read { try EvidenceNotes.participants(after: before, on: $0) }.count
    }
    #expect(try noted("projects.projects", ["projects.number": "9"]) == 1)
    #expect(try noted("projects.projects", ["projects.number": "9"]) == 0)
    #expect(try noted("day", ["day": "2026-03-02"]) == 1)
    #expect(try noted("take-out", [:]) == 0)
    #expect(try noted("take-out", ["sure": "yes"]) == 1)
  }

  @Test("A month is taken out only after a tick; then all of it is gone, and it does not come back")
  func takeOut() throws {
    let log = try log()
    let address = "/mirror/month/\(key)/projects.projects"
    browser.open(address)
    browser.press(address, ["projects.names": "Heron"])
    let out = "/mirror/month/\(key)/take-out"
    browser.open(out)
    #expect(browser.submit(out).status == .unprocessable)
    #expect(try corrections().count == 1)
    let form = browser.filled(out, ["sure": "yes"])
    for _ in 1...2 {
      #expect(browser.send(.post, out, form).headers["Location"] == "/mirror")
      #expect(try village.logs().isEmpty)
      #expect(try corrections().isEmpty)
    }
    #expect(browser.get("/mirror/month/\(key)").status == .notFound)
    #expect(try village.kith.write { try LogStore.add(log, on: $0) } == false)
    #expect(try village.logs().isEmpty)
    let days = try village.kith.read { try SentLogs.takenOut(by: log.participant, on: $0) }
    #expect(days == [Village.today])
  }

  @Test("After a log was taken out, the page that began it begins another one")
  func beginAgain() throws {
    browser.open("/log")
    let form = browser.filled("/log", ["day": "2026-03-02"])
    browser.send(.post, "/log", form)
    let first = Village.key(in: browser.send(.post, "/log", form).headers["Location"] ?? "")
    browser.open("/log/\(first)/check")
    browser.press("/log/\(first)/check")
    browser.open("/mirror/month/\(first)/take-out")
    browser.press("/mirror/month/\(first)/take-out", ["sure": "yes"])
    let second = Village.key(in: browser.send(.post, "/log", form).headers["Location"] ?? "")
    #expect(second != first)
    browser.open("/log/\(second)/check")
    browser.press("/log/\(second)/check")
    #expect(try village.logs().contains { $0.key == second })
  }
}
