import Foundation
import Identity
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

/// What those who help a project's people see of them, and do for them.
@Suite struct HelpingTests {
  let village: Village

  init() throws { village = try Village() }

  private let list = "/programme/project/project/list"
  private let register = "/programme/project/project/register"

  /// What the list says of an ID; `nil` if it is not on it.
  private func row(_ id: String, on page: String) -> String? {
    page.matches(of: /<tr role="row">(.*?)<\/tr>/.dotMatchesNewlines())
      .map { plain(String($0.output.1).replacing(/<[^>]*>/, with: " ")) }
      .first { $0.contains(id) }
      .map { $0.split(separator: " ").joined(separator: " ") }
  }

  private func row(_ id: String, _ helper: Browser) -> String? {
    helper.open(list)
    return row(id, on: helper.page)
  }

  private func join(with id: String) -> Browser {
    let browser = village.browser()
    village.back(id, in: browser)
    village.agree(browser)
    return browser
  }

  @Test("Each stage is said as it is, and none is a mistake")
  func stages() throws {
    let people = try village.issue(["unused", "joined", "logged", "logging"])
    let helper = try village.helper()
    _ = join(with: people[1].id)
    let early = village.browser()
    village.back(people[2].id, in: early)
    village.log(early)
    let steady = join(with: people[3].id)
    village.log(steady)
    #expect(row(people[0].id, helper)?.contains("Not used yet Nothing due") == true)
    #expect(row(people[1].id, helper)?.contains("Joined, no log yet Due") == true)
    #expect(row(people[2].id, helper)?.contains("Has logged, not joined yet Nothing due") == true)
    #expect(row(people[3].id, helper)?.hasSuffix("Joined Nothing due") == true)
    // A month later their logs are due, of those who joined.
    try village.support.wait(32 * 86_400)
    let later = try village.helper("later@example.org")
    #expect(row(people[2].id, later)?.contains("Nothing due") == true)
    #expect(row(people[3].id, later)?.hasSuffix("Joined Due") == true)
  }

  @Test("The list is the same whatever people answered, how often, and how they are")
  func nothingOfAnswers() throws {
    var pages: [String] = []
    for answers: Fields in [
      ["wellbeing.hopeful": "1", "giving-and-receiving.informal_given": "0"],
      [
        "wellbeing.hopeful": "5", "giving-and-receiving.informal_given": "40",
        "projects.number": "3", "projects.names": "teapot-club",
      ],
    ] {
      let village = try Village()
      let person = try village.issue(["p"])[0]
      let browser = village.browser()
      village.back(person.id, in: browser)
      village.agree(browser)
      browser.press(
        "/join/background/1", ["background.age": answers.all.count > 2 ? "65" : "18-24"])
      for day in answers.all.count > 2
        ? ["2026-02-01", "2026-03-02", "2026-03-14"] : ["2026-03-01"]
      {
        village.log(browser, day: day, answers)
      }
      let helper = try village.helper()
      helper.open(list)
      let main = try #require(helper.page.firstMatch(of: /<main.*<\/main>/.dotMatchesNewlines()))
      pages.append(String(main.output).replacing(person.id, with: "ID"))
    }
    #expect(pages[0] == pages[1])
  }

  @Test("Somebody who joined by themselves is listed only once they say so")
  func byThemselves() throws {
    let helper = try village.helper()
    let browser = village.browser()
    browser.open("/join/consent")
    village.join(browser)
    let id = Village.id(on: browser.page)
    browser.open("/join/place")
    #expect(!browser.page.contains("name=\"listed\" value=\"yes\" checked"))
    browser.press("/join/place", ["project": "project"])
    #expect(row(id, helper) == nil)
    #expect(helper.text.contains("fewer than 5"))
    browser.open("/join/place")
    browser.press("/join/place", ["project": "project", "listed": "yes"])
    #expect(row(id, helper) != nil)
    // Elsewhere, nobody has asked them.
    browser.open("/join/place")
    browser.press("/join/place", ["project": "other"])
    #expect(row(id, helper) == nil)
    browser.press("/join/place", ["project": "project"])
    #expect(row(id, helper) == nil)
  }

  @Test("An ID from a slip says where its owner takes part, and they decide who sees it")
  func fromASlip() throws {
    let person = try village.issue(["p"])[0]
    let helper = try village.helper()
    let browser = join(with: person.id)
    // Whoever joins first with an unused ID holds the record, and can choose a PIN.
    #expect(browser.address == "/join/id")
    browser.press("/join/id", ["pin": "4827", "name": "Ash"])
    browser.open("/join/place")
    #expect(browser.text.contains("Your ID came from Lantern"))
    let form = browser.filled(in: "/join/place")
    #expect(form["project"] == "project" && form["listed"] == "yes")
    #expect(row(person.id, helper)?.contains("Ash Joined, no log yet") == true)
    browser.press("/join/place", ["project": "project"])
    #expect(row(person.id, helper) == nil)
    browser.open("/join/place")
    #expect(browser.filled(in: "/join/place")["listed"] == nil)
    // Without a project the no still stands.
    browser.press("/join/place", [:])
    #expect(row(person.id, helper) == nil)
    browser.open("/join/place")
    browser.press("/join/place", ["project": "other", "listed": "yes"])
    #expect(row(person.id, helper) == nil)
    let elsewhere = try village.helper("o@example.org", Grant(.coordinator, in: Village.other))
    elsewhere.open("/programme/project/other/list")
    #expect(row(person.id, on: elsewhere.page) != nil)
  }

  @Test("Who joins with an ID that was used before sees nothing that was given with it")
  func usedBefore() throws {
    let person = try village.issue(["p"])[0]
    let early = village.browser()
    village.back(person.id, in: early)
    village.log(early, ["projects.names": "teapot-club"])
    let browser = join(with: person.id)
    #expect(browser.address == "/log")
    browser.open("/mirror")
    #expect(browser.address.hasPrefix("/return"))
    #expect(!browser.page.contains("teapot-club"))
    let helper = try village.helper()
    #expect(row(person.id, helper)?.hasSuffix("Joined Nothing due") == true)
  }

  @Test("Somebody who wants a break, or has stopped, is asked for nothing, and nobody sees why")
  func breaks() throws {
    let people = try village.issue(["rests", "logs"])
    let helper = try village.helper()
    _ = join(with: people[0].id)
    #expect(row(people[0].id, helper)?.contains("Due") == true)
    try village.kith.write {
      try $0.run(
        "INSERT INTO rest (participant, since, until) VALUES ($1, $2, NULL)",
        [.text("rests"), .text("2026-03-14")])
    }
    let steady = join(with: people[1].id)
    village.log(steady)
    let rows = [people[0].id, people[1].id].map { id in
      row(id, helper)?.replacing(id, with: "")
    }
    #expect(rows[0] == " Joined, no log yet Nothing due")
    #expect(rows[1] == " Joined Nothing due")
  }

  @Test("Who takes everything out is on no list any more")
  func takenOut() throws {
    let person = try village.issue(["p"])[0]
    let helper = try village.helper()
    let browser = join(with: person.id)
    browser.open("/leave")
    browser.press("/leave", ["sure": "yes"])
    #expect(row(person.id, helper) == nil)
    #expect(try village.kith.read { try BatchStore.project(of: person.key, on: $0) } == nil)
  }

  // Registering in somebody's stead

  private let signed: Fields = [
    "agreed": "paper", "day": "2026-03-10", "consent.understood": "yes", "consent.research": "yes",
    "consent.reminders": "no", "reads": "ur",
  ]

  private func register(_ id: String, _ typed: Fields, _ helper: Browser) -> Status? {
    helper.open(register)
    helper.press(register, Fields([.init("id", id)] + typed.all))
    return helper.status
  }

  @Test("A name is kept, and the person is still asked themselves")
  func later() throws {
    let person = try village.issue(["p"])[0]
    let helper = try village.helper()
    #expect(register(person.id.lowercased(), ["agreed": "later", "name": "Ash"], helper) == .ok)
    #expect(row(person.id, on: helper.page)?.contains("Ash Not used yet") == true)
    #expect(try village.participants().isEmpty)
    let browser = village.browser()
    village.back(person.id, in: browser)
    browser.open("/join/consent")
    village.agree(browser)
    #expect(browser.address == "/join/id")
    #expect(browser.page.contains("Ash"))
    #expect(try village.participants() == ["p"])
  }

  @Test("What was signed on paper is kept with the day on the paper and who put it in")
  func onPaper() throws {
    let person = try village.issue(["p"])[0]
    let helper = try village.helper()
    #expect(register(person.id, signed, helper) == .ok)
    let (participant, consents, paper) = try village.kith.read { connection in
      (
        try ParticipantStore.participant(person.key, on: connection),
        try ConsentStore.current(of: person.key, on: connection),
        try ConsentStore.paper(of: person.key, on: connection)
      )
    }
    let day = try #require(Day(iso: "2026-03-10"))
    #expect(participant?.joined == day)
    #expect(participant?.project == Village.project && participant?.area == Village.area)
    #expect(participant?.language.rawValue == "ur")
    #expect(
      consents.map { "\($0.statement) \($0.agreed)" } == [
        "consent.reminders false", "consent.research true", "consent.understood true",
      ])
    #expect(paper?.day == day && paper?.recorded == village.support.time.now)
    #expect(paper?.account == AccountKey(rawValue: "account of kim@example.org"))
    // Sent twice, and a second time in earnest: nothing more happens.
    #expect(register(person.id, signed, helper) == .unprocessable)
    #expect(helper.text.contains("has joined with this ID already"))
    // The helper is no more let into the record than before.
    helper.open("/mirror")
    #expect(helper.address.hasPrefix("/return"))
  }

  @Test(
    "Nobody is registered without a yes of their own",
    arguments: ["consent.understood", "consent.research"], ["no", ""])
  func withoutAYes(statement: String, answer: String) throws {
    let person = try village.issue(["p"])[0]
    let helper = try village.helper()
    let typed = Fields(
      signed.all.map { $0.name == statement ? Fields.Field($0.name, answer) : $0 }
        + [.init("name", "Ash")])
    #expect(register(person.id, typed, helper) == .unprocessable)
    #expect(helper.page.contains("id=\"\(statement)-error\""))
    #expect(helper.filled(in: register)["name"] == "Ash")
    #expect(try village.participants().isEmpty)
    #expect(row(person.id, helper)?.contains("Ash") == false)
  }

  @Test(
    "What is missing or cannot be is said beside its field, and what was typed stays",
    arguments: [
      (["agreed": "paper"], "day"), (["agreed": "paper", "day": "2026-03-15"], "day"),
      (["agreed": "paper", "day": "yesterday"], "day"), ([:], "agreed"),
      (["agreed": "later", "name": String(repeating: "long ", count: 40)], "name"),
    ] as [(Fields, String)])
  func wrong(typed: Fields, field: String) throws {
    let person = try village.issue(["p"])[0]
    let helper = try village.helper()
    let consents = signed.all.filter { $0.name.hasPrefix("consent.") }
    #expect(register(person.id, Fields(typed.all + consents), helper) == .unprocessable)
    #expect(helper.page.contains("id=\"\(field)-error\""))
    let filled = helper.filled(in: register)
    for sent in typed.all where !sent.value.isEmpty && sent.name != "day" {
      #expect(filled[sent.name] == sent.value)
    }
    #expect(filled["id"] == person.id)
    #expect(try village.participants().isEmpty)
  }

  @Test("An ID of another project, and one that nobody has, get the same answer")
  func strangers() throws {
    _ = try village.issue(["here"])
    let there = try village.issue(["there"], for: Village.other)[0]
    let alone = try village.support.participant("alone").id.written
    let helper = try village.helper()
    let none = PersonalID.random(.seeded(77)).written
    let answers = [there.id, alone, none].map { id in
      _ = register(id, signed, helper)
      return "\(String(describing: helper.status)) \(helper.text)".replacing(id, with: "ID")
    }
    #expect(Set(answers).count == 1)
    #expect(answers[0].contains("not on your list"))
    #expect(try village.participants().isEmpty)
  }

  @Test("A failure between the two stores is mended by sending the form again")
  func half() throws {
    let person = try village.issue(["p"])[0]
    let helper = try village.helper()
    village.kith.fail(.full)
    #expect(register(person.id, signed, helper) == .unavailable)
    village.kith.fail(nil)
    #expect(try village.participants().isEmpty)
    #expect(register(person.id, signed, helper) == .ok)
    #expect(try village.participants() == ["p"])
  }
}
