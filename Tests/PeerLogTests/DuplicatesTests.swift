import Identity
import Instruments
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import PeerLog

@Suite struct DuplicatesTests {
  private func log(_ key: Int, _ day: Day, _ mode: Log.Mode = .online, by person: String = "p")
    -> Log
  {
    Log(
      key: LogKey(rawValue: "log \(key)"), participant: ParticipantKey(rawValue: person),
      questionnaire: "monthly", day: day, language: .english, mode: mode, answers: "", scores: "",
      started: Instant(seconds: key), sent: Instant(seconds: key))
  }

  @Test("Two logs may be one on one day, or within half a month of one month, and never otherwise")
  func rule() throws {
    let first = try #require(Day(iso: "2025-12-20"))
    for one in 0..<60 {
      for other in 0..<60 {
        let (early, late) = (first + one, first + other)
        let isOneMonth = early.iso.prefix(7) == late.iso.prefix(7)
        let expected = isOneMonth && abs(one - other) < 15
        for mode in [Log.Mode.online, .paper, .helped] {
          #expect(Duplicates.mayBeOne(log(1, early), log(2, late, mode)) == expected)
        }
        #expect(!Duplicates.mayBeOne(log(1, early), log(2, late, by: "q")))
        #expect(!Duplicates.mayBeOne(log(1, early), log(1, late)))
      }
    }
  }

  @Test(
    "Groups are the same in any order, hold each log once, and leave out what was told apart",
    arguments: 1...20)
  func groups(seed: Int) {
    var random = Chance(seed)
    let logs = (0..<12).map { log($0, Village.today + -random.number(in: 0...90)) }
    var apart: Set<Duplicates.Pair> = []
    for _ in 0..<10 {
      apart.insert(Duplicates.Pair(random.pick(logs).key, random.pick(logs).key))
    }
    let groups = Duplicates.groups(logs, toldApart: apart)
    let shuffled = Duplicates.groups(logs.shuffled(using: &random), toldApart: apart)
    #expect(Set(groups.map { $0.map(\.key) }) == Set(shuffled.map { $0.map(\.key) }))
    let members = groups.flatMap(\.self).map(\.key)
    #expect(Set(members).count == members.count)
    #expect(groups.allSatisfy { $0.count > 1 })
    // Two logs that may be one and were not told apart are in one group.
    for one in logs {
      for other in logs where Duplicates.mayBeOne(one, other) {
        let together = groups.contains { $0.contains(one) && $0.contains(other) }
        if !apart.contains(Duplicates.Pair(one.key, other.key)) { #expect(together) }
      }
    }
    // With every pair told apart nothing waits.
    let all = Set(logs.flatMap { one in logs.map { Duplicates.Pair(one.key, $0.key) } })
    #expect(Duplicates.groups(logs, toldApart: all).isEmpty)
  }
}

/// Logs given twice, from their arrival to what the person decides.
@Suite struct TwiceTests {
  let village: Village
  let browser: Browser
  let owner: ParticipantKey

  init() throws {
    village = try Village()
    browser = village.member()
    owner = ParticipantKey(rawValue: try #require(village.participants().first))
  }

  private func send(_ day: String, _ projects: String, in browser: Browser? = nil) -> LogKey {
    let browser = browser ?? self.browser
    let key = village.begin(browser, day: day)
    browser.open("/log/\(key)/whole")
    browser.press("/log/\(key)/whole", ["projects.names": projects])
    return key
  }

  private func decide(_ key: LogKey, _ typed: Fields) {
    browser.open("/mirror/twice/\(key)")
    let address = HTMLForm.all(in: browser.page).first { $0.action.hasPrefix("/mirror/twice/") }
    browser.press(address?.action ?? "", typed)
  }

  private func aside() throws -> [SetAside] {
    try village.kith.read { try SetAsideStore.logs(of: owner, on: $0) }
  }

  private func waiting() throws -> [[LogKey]] {
    try village.kith.read { try SetAsideStore.waiting(of: owner, on: $0) }
  }

  @Test("Whoever sends a second log about a day is told at once, and sees both side by side")
  func arrival() throws {
    let first = send("2026-03-01", "Lantern")
    #expect(!browser.text.contains("about the same month"))
    let second = send("2026-03-01", "Heron")
    #expect(browser.text.contains("about the same month"))
    #expect(try waiting() == [[first, second]] || waiting() == [[second, first]])
    browser.open("/mirror")
    #expect(browser.text.contains("about the same month"))
    browser.open("/mirror/twice/\(second)")
    #expect(browser.text.contains("Lantern") && browser.text.contains("Heron"))
    #expect(try village.logs().count == 2)
  }

  @Test("With the ID alone nobody is told that there is another log")
  func idAlone() throws {
    browser.open("/join/id")
    let id = Village.id(on: browser.page)
    _ = send("2026-03-01", "Lantern")
    let helper = village.browser()
    village.back(id, in: helper)
    _ = send("2026-03-01", "Heron", in: helper)
    #expect(!helper.text.contains("about the same month"))
    #expect(try waiting().count == 1)
  }

  @Test(
    "The one set aside is stored as it was, counts no more, does not come back by itself, and can be brought back"
  )
  func setAside() throws {
    let first = send("2026-03-01", "Lantern")
    let second = send("2026-03-01", "Heron")
    let before = try village.logs()
    let position = try village.kith.read { try EvidenceNotes.position(on: $0) }
    decide(first, ["counts": second.rawValue, "reason": "version"])
    #expect(browser.address == "/mirror/twice")
    #expect(try village.logs().map(\.key) == [second])
    let aside = try #require(try aside().first)
    #expect(aside.log == before.first { $0.key == first })
    #expect(aside.kept == second && aside.reason == .version)
    #expect(try waiting().isEmpty)
    #expect(
      try village.kith.read { try EvidenceNotes.participants(after: position, on: $0) } == [owner])
    #expect(try village.kith.write { try LogStore.add(aside.log, on: $0) } == false)
    browser.open("/mirror")
    #expect(!browser.text.contains("about the same month"))
    #expect(browser.page.contains("/mirror/twice"))
    // The copy has both.
    let copy = browser.get("/mirror/copy/csv").body?.text ?? ""
    #expect(copy.contains("Lantern") && copy.contains("Heron"))
    browser.open("/mirror/twice/\(first)")
    #expect(browser.text.contains("Lantern") && browser.text.contains("Heron"))
    browser.press("/mirror/twice/\(first)")
    #expect(try Set(village.logs().map(\.key)) == [first, second])
    #expect(
      try village.logs().sorted { $0.key.rawValue < $1.key.rawValue }
        == before.sorted { $0.key.rawValue < $1.key.rawValue })
    #expect(try waiting().count == 1)
  }

  @Test("All of them can count; then nothing waits, until another comes")
  func all() throws {
    let first = send("2026-03-01", "Lantern")
    _ = send("2026-03-08", "Heron")
    decide(first, ["counts": "all", "reason": "different"])
    #expect(try village.logs().count == 2)
    #expect(try waiting().isEmpty)
    let third = send("2026-03-09", "Bridge")
    #expect(try waiting().count == 1 && waiting()[0].contains(third))
  }

  @Test(
    "Without a choice and a reason nothing is decided, and what was chosen stays",
    arguments: [
      [:], ["counts": "all"], ["reason": "twice"], ["counts": "x", "reason": "twice"],
      ["counts": "all", "reason": "x"],
    ] as [Fields])
  func incomplete(typed: Fields) throws {
    let first = send("2026-03-01", "Lantern")
    _ = send("2026-03-01", "Heron")
    decide(first, typed)
    #expect(browser.status == .unprocessable)
    #expect(try village.logs().count == 2)
    #expect(try waiting().count == 1)
  }

  @Test("A log that came while somebody was deciding is not touched by what they say")
  func meanwhile() throws {
    let first = send("2026-03-01", "Lantern")
    let second = send("2026-03-01", "Heron")
    browser.open("/mirror/twice/\(first)")
    let address = try #require(
      HTMLForm.all(in: browser.page).first { $0.action.hasPrefix("/mirror/twice/") }?.action)
    let form = browser.filled(address, ["counts": second.rawValue, "reason": "twice"])
    let third = send("2026-03-02", "Bridge")
    browser.send(.post, address, form)
    #expect(try Set(village.logs().map(\.key)) == [second, third])
    #expect(try waiting().count == 1)
  }

  @Test("Somebody else can decide nothing and see nothing of it")
  func others() throws {
    let first = send("2026-03-01", "Lantern")
    let second = send("2026-03-01", "Heron")
    let other = village.member()
    other.open("/log")
    let token = other.filled("/log", ["counts": second.rawValue, "reason": "twice"])
    for key in [first, second] {
      #expect(other.get("/mirror/twice/\(key)").status == .notFound)
      let shown = Fields(
        token.all + [.init("shown", first.rawValue), .init("shown", second.rawValue)])
      #expect(other.send(.post, "/mirror/twice/\(key)", shown).status == .notFound)
    }
    #expect(try village.logs().count == 2)
  }

  @Test("A log set aside has everything that a log has, whatever columns are added")
  func columns() throws {
    func columns(_ table: String) throws -> Set<String> {
      let sql = try village.kith.read {
        try $0.first("SELECT sql FROM sqlite_master WHERE name = $1", [.text(table)]) { $0.text(0) }
      }
      return Set(
        (sql ?? "").matches(of: /[(,]\s*([a-z_]+) (?:TEXT|BIGINT)/).map { String($0.output.1) })
    }
    let (log, aside) = (try columns("log"), try columns("set_aside"))
    #expect(log.count >= 10)
    #expect(aside == log.union(["kept", "reason", "decided"]))
    #expect(Set(LogStore.columns.split(separator: ", ").map(String.init)) == log)
  }
}
