import Identity
import Instruments
import PeerLog
import Storage
import TestSupport
import Testing
import Web
import Wording

/// Joining, logging and looking back, page by page.
@Suite struct WalkTests {
  let village: Village

  init() throws { village = try Village() }

  @Test("Somebody joins, logs a month and sees it in their mirror", arguments: ["en", "ur"])
  func walk(language: String) throws {
    let browser = village.browser(language)
    browser.open("/")
    browser.open("/join")
    village.join(browser)
    #expect(browser.address == "/join/id")
    let id = Village.id(on: browser.page)
    #expect(throws: Never.self) { try PersonalID.read(id) }
    browser.press("/join/id", ["name": "Sam", "pin": ""])
    #expect(browser.address == "/join/reminders")
    browser.press("/join/reminders", ["channel": "email", "email": " Sam@Example.org "])
    #expect(browser.address == "/join/place")
    browser.press("/join/place", ["area": "", "project": "project"])
    var pages = 0
    while browser.address.hasPrefix("/join/background/"), pages < 20 {
      pages += 1
      browser.press(browser.address, ["background.age": "35-44"])
    }
    #expect(browser.address == "/join/joined")

    let key = village.begin(browser)
    var steps = 0
    while !browser.address.hasSuffix("/check"), steps < 50 {
      steps += 1
      browser.press(
        browser.address,
        [
          "giving-and-receiving.informal_given": "3", "projects.number": "1",
          "wellbeing.hopeful": "4", "wellbeing.useful": "4", "wellbeing.relaxed": "4",
          "wellbeing.problems": "4", "wellbeing.clear": "4", "wellbeing.close": "4",
          "wellbeing.deciding": "4", "go": "next",
        ])
    }
    let first = village.forms.schedule.quarterly.full
    #expect(steps == first.steps.way(Answers()).shown.count)
    browser.press("/log/\(key)/check")
    #expect(browser.address == "/log/\(key)/thanks")
    browser.open("/mirror")
    #expect(browser.status == .ok)
    #expect(browser.text.contains("28"))

    let log = try #require(village.logs().first)
    #expect(log.day == Village.today)
    #expect(log.language.rawValue == language)
    let participant = try village.kith.read {
      try ParticipantStore.participant(log.participant, on: $0)
    }
    #expect(participant?.project == Village.project)
    #expect(participant?.area == Village.area)
    let contacts = try village.support.identity.read {
      try village.house.participants.contacts(of: log.participant, in: $0)
    }
    #expect(contacts == [Contact(.email, "sam@example.org")])
  }

  @Test(
    "Without the consents that are needed nothing is kept",
    arguments: [
      [:], ["consent.understood": "yes"],
      ["consent.understood": "yes", "consent.research": "no"],
      ["consent.understood": "no", "consent.research": "yes", "consent.reminders": "yes"],
      ["consent.understood": "maybe", "consent.research": "yes"],
      ["consent.understood": "YES", "consent.research": "yes "],
    ] as [Fields])
  func refusal(typed: Fields) throws {
    let browser = village.browser()
    browser.open("/join/consent")
    #expect(browser.submit("/join/consent", typed).status == .unprocessable)
    #expect(try village.rowsAboutPeople() == 0)
    for field in typed.all where ["yes", "no"].contains(field.value) {
      #expect(browser.filled(in: "/join/consent").values(of: field.name) == [field.value])
    }
  }

  @Test("What was agreed to, and what not, is kept statement by statement")
  func consents() throws {
    village.member()
    let key = ParticipantKey(rawValue: try #require(village.participants().first))
    let current = try village.kith.read { try ConsentStore.current(of: key, on: $0) }
    #expect(current.map(\.statement).count == 3)
    #expect(
      current.filter(\.agreed).map(\.statement).sorted() == [
        "consent.research", "consent.understood",
      ])
  }

  @Test("Agreeing again changes what was agreed to, and makes nobody new")
  func again() throws {
    let browser = village.member()
    browser.open("/join/consent")
    browser.press(
      "/join/consent",
      ["consent.understood": "yes", "consent.research": "yes", "consent.reminders": "yes"])
    #expect(browser.address == "/join/id")
    #expect(try village.participants().count == 1)
    let key = ParticipantKey(rawValue: try #require(village.participants().first))
    let current = try village.kith.read { try ConsentStore.current(of: key, on: $0) }
    #expect(current.filter { !$0.agreed }.isEmpty)
  }

  @Test("The ID alone changes nothing that was agreed to")
  func idAlone() throws {
    let id = Village.id(on: village.member().page)
    let browser = village.browser()
    village.back(id, in: browser)
    browser.open("/join/consent")
    let response = browser.submit(
      "/join/consent",
      ["consent.understood": "yes", "consent.research": "yes", "consent.reminders": "yes"])
    #expect(response.status == .forbidden)
    let key = ParticipantKey(rawValue: try #require(village.participants().first))
    let current = try village.kith.read { try ConsentStore.current(of: key, on: $0) }
    #expect(current.contains { !$0.agreed })
  }

  @Test("Somebody who got an ID on paper joins with it, holds the record, and then logs")
  func paper() throws {
    let (_, id) = try village.support.participant("on paper")
    let browser = village.browser()
    village.back(id.written, in: browser)
    #expect(browser.address == "/log")
    #expect(browser.text.contains("not joined yet"))
    village.join(browser)
    #expect(browser.address == "/join/id")
    #expect(Village.id(on: browser.page) == id.written)
    #expect(try village.participants() == ["on paper"])
    browser.open("/log")
    #expect(!browser.text.contains("not joined yet"))
  }

  @Test("Who has not agreed is asked to, and nothing about them is kept")
  func notJoined() throws {
    _ = try village.support.participant("on paper", pin: "4827")
    let browser = village.browser()
    let id = try #require(
      try village.support.identity.read {
        try village.house.participants.personalID(of: .init(rawValue: "on paper"), in: $0)
      })
    village.back(id.written, pin: "4827", in: browser)
    for address in ["/join/reminders", "/join/place", "/join/background/1", "/join/joined"] {
      #expect(browser.get(address).headers["Location"] == "/join")
    }
    browser.open("/join/id")
    let token = browser.filled("/join/id", [:])
    for address in ["/join/reminders", "/join/place", "/join/background/1"] {
      let form = Fields(
        token.all + [.init("background.age", "35-44"), .init("channel", "none")])
      #expect(browser.send(.post, address, form).headers["Location"] == "/join")
    }
    let kept = try village.kith.read {
      try BackgroundStore.typed(by: .init(rawValue: "on paper"), on: $0)
    }
    #expect(kept == "")
  }

  @Test("A page of background questions keeps what cannot be understood, and skipping goes on")
  func background() throws {
    let browser = village.member()
    browser.open("/join/background/1")
    let items = try #require(village.forms.background.steps.all.first).page.items
    let number = items.first { item in if case .choice = item.kind { true } else { false } }
    let name = try #require(number?.name)
    browser.submit("/join/background/1", [name: "nonsense"])
    #expect(browser.status == .unprocessable)
    browser.submit("/join/background/1", [name: "nonsense", "go": "skip"])
    #expect(browser.status == .seeOther)
    browser.open("/join/background/99")
    #expect(browser.address == "/join/joined")
    browser.open("/join/background/9223372036854775807")
    #expect(browser.address == "/join/joined")
  }

  @Test(
    "A form shown in another language keeps what was typed",
    arguments: [
      ("/join/reminders", ["channel": "email", "email": "half an addr", "number": "07 7"]),
      ("/join/place", ["area": "area", "project": "other"]),
      ("/join/id", ["name": "Sam \"<&'"]),
      ("/join/consent", ["consent.understood": "yes", "consent.research": "no"]),
      ("/join/background/1", ["background.age": "35-44"]),
      ("/log", ["day": "yesterday"]),
    ] as [(String, Fields)])
  func otherLanguage(address: String, typed: Fields) throws {
    let browser = village.member()
    browser.open(address)
    let rows = try village.rowsAboutPeople()
    browser.press(address, Fields(typed.all + [.init("language", "ur")]))
    #expect(browser.status == .ok)
    #expect(browser.page.contains("lang=\"ur\" dir=\"rtl\""))
    for field in typed.all {
      #expect(browser.filled(in: address).values(of: field.name) == [field.value])
    }
    if !address.contains("background") { #expect(try village.rowsAboutPeople() == rows) }
    browser.open("/")
    #expect(browser.page.contains("lang=\"ur\" dir=\"rtl\""))
  }

  @Test(
    "Reminders: what cannot be a contact is said beside it, and stays",
    arguments: [
      (["channel": "email", "email": "me"], "email"),
      (["channel": "email"], "email"),
      (["channel": "text", "number": "12"], "number"),
      (["channel": "text", "number": "½½½½½½½½"], "number"),
      (["channel": "text", "number": "call me 0770090012"], "number"),
      (["channel": "pigeon"], "channel"),
      ([:], "channel"),
    ] as [(Fields, String)])
  func reminders(typed: Fields, wrong: String) throws {
    let browser = village.member()
    browser.open("/join/reminders")
    #expect(browser.submit("/join/reminders", typed).status == .unprocessable)
    #expect(browser.page.contains("href=\"#\(wrong)"))
    for field in typed.all where field.name != "channel" {
      #expect(browser.filled(in: "/join/reminders").values(of: field.name) == [field.value])
    }
  }

  @Test("A PIN that is easy to guess, or none, is said to be so; the name stays")
  func pin() {
    let browser = village.member()
    for pin in ["1234", "0000", "12", "abcd", "123456789"] {
      browser.open("/join/id")
      browser.submit("/join/id", ["pin": pin, "name": "Robin"])
      #expect(browser.status == .unprocessable)
      #expect(browser.filled(in: "/join/id")["name"] == "Robin")
      #expect(!browser.page.contains("value=\"\(pin)\""))
    }
    browser.press("/join/id", ["pin": "4827", "name": "Robin"])
    #expect(browser.address == "/join/reminders")
  }
}
