import Foundation
import Identity
import Instruments
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

/// Typing a sheet in: what becomes of it, and what nobody sees any more.
@Suite struct KeyingTests {
  let village: Village
  let person: (key: ParticipantKey, id: String)

  init() throws {
    village = try Village()
    person = try village.issue(["p"])[0]
  }

  private let answers: Fields = [
    "giving-and-receiving.informal_given": "3", "giving-and-receiving.pairs_received": "1",
    "projects.number": "2", "projects.names": "heron-walk", "wellbeing.hopeful": "4",
    "wellbeing.useful": "2", "hope.plans": "3", "health.own_health": "7",
  ]

  @Test("A sheet that is typed in is the same kind of log as one that was sent online")
  func sameRow() throws {
    let browser = village.browser()
    village.back(person.id, in: browser)
    village.agree(browser)
    village.log(browser, day: "2026-01-10", answers)
    let helper = try village.helper()
    let page = village.beginSheet(helper, person.id, version: "quarterly-full")
    village.type(helper, page, answers)
    let logs = try village.logs()
    try #require(logs.count == 2)
    #expect(logs[0].answers == logs[1].answers && !logs[0].answers.isEmpty)
    #expect(logs[0].scores == logs[1].scores)
    #expect(logs[0].questionnaire == logs[1].questionnaire)
    #expect(logs[0].edition == logs[1].edition)
    #expect(logs.map(\.mode) == [.online, .paper])
    #expect(logs[1].participant == person.key && logs[1].day.iso == "2026-03-10")
    // Nobody who typed it in knows its key.
    #expect(!page.contains(logs[1].key.rawValue))
  }

  @Test("The mode says whether somebody helped, and the language is that of the sheet")
  func mode() throws {
    let helper = try village.helper()
    let page = village.beginSheet(helper, person.id, language: "ur", ["helped": "yes"])
    #expect(helper.page.contains("<div class=\"keys\" lang=\"ur\" dir=\"rtl\">"))
    village.type(helper, page, [:])
    let log = try #require(try village.logs().first)
    #expect(log.mode == .paperHelped && log.language == Language(rawValue: "ur"))
  }

  @Test("A tick is a tick: it counts as a kind of support and is never a number")
  func ticks() throws {
    let helper = try village.helper()
    let page = village.beginSheet(helper, person.id)
    let name = "giving-and-receiving.groups_given"
    village.type(
      helper, page, [name: "ticked", "giving-and-receiving.informal_received": "ticked"])
    let log = try #require(try village.logs().first)
    #expect(
      log.answers
        == "giving-and-receiving.groups_given=ticked&giving-and-receiving.informal_received=ticked")
    let scores = AnswerEncoding.scores(log.scores)
    #expect(scores["given_types"] == 1 && scores["received_types"] == 1)
    // How much it was, nobody knows.
    #expect(
      scores.keys.filter { $0.hasPrefix("given_") && $0 != "given_types" }.allSatisfy {
        scores[$0] == 0
      })
    #expect(!scores.values.contains { $0 > 1 })
    let version = try #require(village.forms.questionnaire("monthly-full"))
    let decoded = version.decode(AnswerEncoding.decode(log.answers))
    #expect(decoded[name] == .ticked)
  }

  @Test(
    "A tick and a number together, and what cannot be, come back with everything typed",
    arguments: [
      [
        .init("giving-and-receiving.groups_given", "4"),
        .init("giving-and-receiving.groups_given", "ticked"),
      ],
      [.init("projects.number", "a few")], [.init("projects.number", "ticked")],
      [.init("wellbeing.hopeful", "9")],
    ] as [[Fields.Field]])
  func wrong(fields: [Fields.Field]) throws {
    let helper = try village.helper()
    let page = village.beginSheet(helper, person.id)
    let typed = Fields(fields + [.init("projects.names", "heron-walk")])
    village.type(helper, page, typed)
    #expect(helper.status == .unprocessable)
    #expect(helper.page.contains("id=\"\(fields[0].name)-error\""))
    let filled = helper.filled(in: page)
    #expect(filled["projects.names"] == "heron-walk")
    for field in fields where field.value != "9" && field.name != "projects.number" {
      #expect(filled.values(of: field.name).contains(field.value))
    }
    #expect(try village.logs().isEmpty)
    // The same again later: nothing is lost in between.
    helper.open(page)
    #expect(helper.filled(in: page).all.count == filled.all.count)
  }

  @Test("What was typed can be left and taken up again, and emptied after a slip")
  func later() throws {
    let helper = try village.helper()
    let page = village.beginSheet(helper, person.id)
    village.type(helper, page, answers, go: "later")
    #expect(helper.address == Village.sheets)
    helper.open(page)
    let filled = helper.filled(in: page)
    let asked = Set(try #require(village.forms.questionnaire("monthly-full")).items.map(\.name))
    for field in answers.all where asked.contains(field.name) {
      #expect(filled[field.name] == field.value)
    }
    // Choosing "left empty" takes a mark back.
    village.type(helper, page, ["wellbeing.hopeful": "", "wellbeing.useful": "2"])
    #expect(try village.logs().map(\.answers) == ["wellbeing.useful=2"])
  }

  @Test("Sent twice, a sheet is begun once and becomes one log")
  func twice() throws {
    let helper = try village.helper()
    helper.open(Village.sheets)
    let form = helper.filled(
      Village.sheets,
      ["id": person.id, "day": "2026-03-10", "version": "monthly-full", "sheet-language": "en"])
    helper.send(.post, Village.sheets, form)
    helper.send(.post, Village.sheets, form)
    let sheet = try #require(try village.keyings().first)
    #expect(try village.keyings().count == 1)
    let page = KeyingRoute.page(sheet.key, .first).address.text
    helper.open(page)
    let typed = helper.filled(page, Fields(answers.all + [.init("go", "done")]))
    helper.send(.post, page, typed)
    helper.send(.post, page, typed)
    #expect(helper.status == .seeOther)
    #expect(try village.logs().count == 1)
  }

  @Test(
    "Of a log that is there only that it is there is told, and the person decides about the two")
  func duplicates() throws {
    let browser = village.browser()
    village.back(person.id, in: browser)
    village.agree(browser)
    village.log(browser, day: "2026-03-02", ["projects.names": "teapot-club"])
    let helper = try village.helper()
    village.beginSheet(helper, person.id, day: "2026-03-10")
    #expect(helper.status == .unprocessable)
    #expect(helper.page.contains("There is a log for that month already"))
    for told in ["teapot-club", "2026-03-02", "2 March", "monthly-full\" selected=\"x"] {
      #expect(!helper.page.contains(told))
    }
    #expect(helper.filled(in: Village.sheets)["id"] == person.id)
    // Another month is another log.
    village.beginSheet(helper, person.id, day: "2026-02-10")
    #expect(helper.status == .ok && helper.address.hasSuffix("/first"))
    let page = village.beginSheet(helper, person.id, day: "2026-03-10", ["again": "yes"])
    village.type(helper, page, ["projects.names": "heron-walk"])
    #expect(try village.logs().count == 2)
    browser.open("/mirror/twice/\(try village.logs()[0].key)")
    #expect(browser.page.contains("teapot-club") && browser.page.contains("heron-walk"))
    // A sheet that is under way counts too.
    village.beginSheet(helper, person.id, day: "2026-02-12")
    #expect(helper.status == .unprocessable)
  }

  @Test(
    "What is missing is said beside its field, and nothing is begun",
    arguments: ["id", "day", "version", "sheet-language"])
  func missing(field: String) throws {
    let helper = try village.helper()
    helper.open(Village.sheets)
    let typed: Fields = [
      "id": person.id, "day": "2026-03-10", "version": "monthly-short", "sheet-language": "ur",
    ]
    helper.press(Village.sheets, Fields(typed.all.filter { $0.name != field }))
    #expect(helper.status == .unprocessable)
    #expect(helper.page.contains("id=\"\(field)-error\""))
    for sent in typed.all where sent.name != field {
      #expect(helper.filled(in: Village.sheets)[sent.name] == sent.value)
    }
    #expect(try village.keyings().isEmpty)
  }

  @Test("Only the project's own people's sheets are typed in; all others get the same answer")
  func strangers() throws {
    let there = try village.issue(["there"], for: Village.other)[0].id
    let alone = try village.support.participant("alone").id.written
    let helper = try village.helper()
    let pages = [there, alone, PersonalID.random(.seeded(77)).written].map { id in
      village.beginSheet(helper, id)
      #expect(helper.status == .unprocessable)
      return helper.text.replacing(id, with: "ID")
    }
    #expect(Set(pages).count == 1)
    // Somebody who takes part in the project and is on no list has handed the sheet in themselves.
    let browser = village.browser()
    village.join(browser)
    let id = Village.id(on: browser.page)
    browser.open("/join/place")
    browser.press("/join/place", ["project": "project"])
    village.beginSheet(helper, id)
    #expect(helper.address.hasSuffix("/first"))
  }

  @Test("Somebody who takes everything out meanwhile leaves nothing to type in")
  func withdrawn() throws {
    let browser = village.browser()
    village.back(person.id, in: browser)
    village.agree(browser)
    let helper = try village.helper()
    let page = village.beginSheet(helper, person.id)
    village.type(helper, page, answers, go: "later")
    helper.open(page)
    let typed = helper.filled(page, Fields(answers.all + [.init("go", "done")]))
    browser.open("/leave")
    browser.press("/leave", ["sure": "yes"])
    helper.send(.post, page, typed)
    #expect(helper.status == .notFound)
    #expect(try village.logs().isEmpty && village.keyings().isEmpty)
    helper.open(Village.sheets)
    #expect(!helper.page.contains(person.id))
  }

  @Test("A sheet that is thrown away leaves nothing")
  func discard() throws {
    let helper = try village.helper()
    let page = village.beginSheet(helper, person.id)
    village.type(helper, page, answers, go: "later")
    let sheet = try #require(try village.keyings().first)
    let address = KeyingRoute.discard(sheet.key).address.text
    // Whoever helps the same people can, so that none is stuck when somebody leaves.
    let other = try village.helper("ola@example.org")
    other.open(Village.sheets)
    #expect(!other.page.contains("/first"))
    other.press(address)
    #expect(try village.keyings().isEmpty && village.logs().isEmpty)
    helper.open(page)
    #expect(helper.status == .notFound)
  }
}
