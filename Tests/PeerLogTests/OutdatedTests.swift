import Identity
import Instruments
import PeerLog
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

/// Input that does not fit the questions: each kind has its outcome, and nothing typed is lost.
@Suite struct OutdatedTests {
  let village: Village
  let browser: Browser
  let key: LogKey

  init() throws {
    village = try Village()
    browser = village.member()
    key = village.begin(browser)
  }

  private func typed() throws -> [String] { try village.drafts().map(\.typed) }

  @Test("A draft of a version that is gone goes on in the log that asks most")
  func formerVersion() throws {
    let participant = try #require(village.drafts().first).participant
    let old = LogKey(rawValue: "old")
    try village.kith.write { connection in
      try DraftStore.begin(
        LogDraft(
          key: old, participant: participant, questionnaire: "monthly", day: Village.today,
          typed: "former.item=7&hope.bright=3", reach: .own, started: Instant(seconds: 1)),
        on: connection)
    }
    browser.open("/log/\(old)/hope.first")
    #expect(browser.filled(in: "/log/\(old)/hope.first")["hope.bright"] == "3")
    browser.open("/log/\(old)/check")
    #expect(browser.text.contains("former.item"))
    browser.press("/log/\(old)/check")
    let log = try #require(village.logs().first)
    #expect(log.answers == "former.item=7&hope.bright=3")
    #expect(log.questionnaire == "quarterly-full")
  }

  @Test("A page whose step is gone is kept, said to be kept, and shown")
  func formerStep() throws {
    browser.open("/log/\(key)/hope.first")
    let form = browser.filled("/log/\(key)/hope.first", ["hope.bright": "2", "hope.old": "x <y>"])
    browser.send(.post, "/log/\(key)/hope.former", form)
    #expect(browser.status == .ok)
    #expect(browser.text.contains("The questions have changed"))
    #expect(browser.text.contains("x <y>"))
    #expect(try typed() == ["hope.bright=2&hope.old=x+%3Cy%3E"])
    browser.open("/log/\(key)/hope.former")
    #expect(browser.status == .ok && browser.address.hasSuffix("hope.second"))
  }

  @Test("A question that no version knows is kept with the log", arguments: ["step", "whole"])
  func unknownItem(page: String) throws {
    let address = page == "step" ? "/log/\(key)/projects.projects" : "/log/\(key)/whole"
    browser.open(address)
    browser.press(address, ["projects.number": "2", "projects.former": "3", "nonsense": "4"])
    #expect(browser.text.contains("The questions have changed"))
    #expect(try typed() == ["projects.former=3&projects.number=2"])
    browser.open("/log/\(key)/check")
    browser.press("/log/\(key)/check")
    #expect(try village.logs().map(\.answers) == ["projects.former=3&projects.number=2"])
  }

  @Test(
    "What is out of range or of another type comes back beside its question, as it was typed",
    arguments: [
      ("projects.projects", "projects.number", "-1"),
      ("projects.projects", "projects.number", "100000"),
      ("projects.projects", "projects.number", "2.5"),
      ("hope.first", "hope.bright", "5"), ("hope.first", "hope.bright", "0"),
      ("health.feeling", "health.own_health", "11"),
      ("time-use.use", "time-use.use", "sleeping"),
      ("projects.projects", "projects.number", "a few"),
      ("projects.projects", "projects.number", "1e3"),
      ("hope.first", "hope.bright", "very"),
      ("self-efficacy.first", "self-efficacy.going", "5.5"),
      ("giving-and-receiving.informal", "giving-and-receiving.informal_given", "ticked"),
    ])
  func outOfRange(step: String, name: String, value: String) throws {
    let address = "/log/\(key)/\(step)"
    browser.open(address)
    #expect(browser.submit(address, Fields([.init(name, value)])).status == .unprocessable)
    #expect(browser.page.contains("\(name)-error"))
    #expect(
      try village.drafts().first.map { Draft(AnswerEncoding.decode($0.typed))[name] } == [value])
  }

  @Test(
    "Two answers to one question: both are named, none is chosen, and the person says which",
    arguments: [
      ("projects.projects", "projects.number", ["3", "5"]),
      ("hope.first", "hope.bright", ["1", "4"]),
      ("medication.taking", "medication.taking", ["yes", "no"]),
      ("medication.taking", "medication.taking", ["yes", "prefer-not"]),
    ])
  func twoAnswers(step: String, name: String, values: [String]) throws {
    let address = "/log/\(key)/\(step)"
    browser.open(address)
    browser.submit(address, Fields(values.map { .init(name, $0) }))
    #expect(browser.status == .unprocessable)
    let item = try #require(village.forms.everything.item(name))
    for value in values {
      let words =
        value == "prefer-not"
        ? item.preferNotToSay?[.english] : item.scale?.option(value)?.text[.english]
      #expect(browser.text.contains("“\(words ?? value)”"))
    }
    #expect(try typed().map { Draft(AnswerEncoding.decode($0))[name] } == [values])
    let shown = browser.filled(in: address).values(of: name)
    #expect(shown == (item.scale == nil ? [values.joined(separator: ", ")] : []))
    browser.open("/log/\(key)/check")
    browser.press("/log/\(key)/check")
    #expect(browser.address == address)
    browser.press(address, Fields([.init(name, values[0]), .init("go", "next")]))
    #expect(try typed().map { Draft(AnswerEncoding.decode($0))[name] } == [[values[0]]])
  }

  @Test(
    "A page for a log that is gone keeps nothing and shows what was typed",
    arguments: ["step", "whole"], [true, false])
  func gone(page: String, isRemoved: Bool) throws {
    let address = page == "step" ? "/log/\(key)/projects.projects" : "/log/\(key)/whole"
    browser.open(address)
    let empty = browser.filled(address, [:])
    let typed = browser.filled(
      address, ["projects.number": "7", "projects.names": "Tea <b>", "projects.former": "old"])
    let participant = try #require(village.drafts().first).participant
    try village.kith.write { [key] connection in
      if isRemoved {
        try Withdrawal.remove(participant, at: Village.today, on: connection)
      } else {
        try DraftStore.remove(key, on: connection)
      }
    }
    browser.send(.post, address, typed)
    #expect(browser.status == .notFound)
    #expect(browser.text.contains("Tea <b>") && browser.text.contains("old"))
    #expect(browser.text.contains(" 7 "))
    #expect(try village.drafts().isEmpty && village.logs().isEmpty)
    // A page on which nothing was typed has nothing to show.
    browser.send(.post, address, empty)
    #expect(browser.status == .notFound && !browser.text.contains("Here is what you typed"))
  }

  @Test(
    "Whoever leaves by another page is signed out: what they typed on this one is theirs, not ours")
  func left() throws {
    let address = "/log/\(key)/projects.projects"
    browser.press("/join/id", ["pin": "4827"])
    browser.open(address)
    let typed = browser.filled(address, ["projects.number": "7", "projects.names": "Tea"])
    browser.open("/leave")
    browser.press("/leave", ["sure": "yes"])
    browser.send(.post, address, typed)
    // It stands in the page that asks who is there, and nowhere else.
    let carried = HTMLForm.all(in: browser.page).flatMap { $0.hidden.all.map(\.value) }
    #expect(carried.contains { $0.contains("projects.names=Tea") })
    #expect(try village.rowsAboutPeople() == 0)
  }

  @Test("Whoever stopped can still send what they had begun: stopping takes nothing away")
  func stopped() throws {
    let address = "/log/\(key)/projects.projects"
    browser.open(address)
    let typed = browser.filled(address, ["projects.number": "7"])
    browser.open("/leave")
    browser.press("/mirror/stop")
    browser.send(.post, address, typed)
    #expect(try self.typed() == ["projects.number=7"])
    browser.open("/log/\(key)/check")
    browser.press("/log/\(key)/check")
    #expect(try village.logs().map(\.answers) == ["projects.number=7"])
  }

  @Test("Prefer not to say is an answer, kept as such and scored as none")
  func refusal() throws {
    browser.open("/log/\(key)/medication.taking")
    browser.press("/log/\(key)/medication.taking", ["medication.taking": "prefer-not"])
    browser.open("/log/\(key)/check")
    #expect(browser.text.contains("Prefer not to say"))
    browser.press("/log/\(key)/check")
    #expect(try village.logs().map(\.answers) == ["medication.taking=prefer-not"])
  }
}
