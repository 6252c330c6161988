import Identity
import Instruments
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import PeerLog

/// What people agreed to, and that nothing is used under terms they were not asked about.
@Suite struct AgreementTests {
  let village: Village
  let browser: Browser
  let key: ParticipantKey

  init() throws {
    village = try Village()
    browser = village.member()
    key = ParticipantKey(rawValue: try #require(village.participants().first))
  }

  /// The forms as they are when the statement about research means something else since version 2, or only
  /// its words have changed.
  private func forms(version: Int, since: Int) throws -> PeerLogForms {
    let names = try Repository.names(in: "Content/instruments", suffix: ".json")
    var files = Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try Repository.text("Content/instruments/\($0)")) }
    )
    files["consent.json"] = files["consent.json"]?
      .replacing("\"version\": 1,", with: "\"version\": \(version),")
      .replacing("\"id\": \"research\",", with: "\"id\": \"research\", \"since\": \(since),")
    return try PeerLogForms(InstrumentLibrary(files.mapValues { Array($0.utf8) }))
  }

  private func mayUse(_ purpose: Purpose = .evidence) throws -> Bool {
    try village.kith.read { try village.room.terms.mayUse(key, for: purpose, on: $0) }
  }

  private func history() throws -> [ConsentStore.Record] {
    try village.kith.read { try ConsentStore.history(of: key, on: $0) }.map(\.record)
  }

  private func answer(_ typed: Fields) {
    village.support.time.advance(5)
    browser.open("/mirror/agreement")
    browser.press("/mirror/agreement", typed)
  }

  @Test("New terms ask again at the next visit, and use nothing until there is a yes to them")
  func newTerms() throws {
    #expect(try mayUse())
    village.restart(with: try forms(version: 2, since: 2))
    for purpose in [Purpose.evidence, .researchData, .reports] {
      #expect(try !mayUse(purpose), "\(purpose)")
    }
    for address in ["/log", "/mirror"] {
      browser.open(address)
      #expect(browser.address == "/mirror/agreement")
    }
    #expect(browser.text.contains("has changed"))
    // The answer to the old terms is not filled in for them.
    let filled = browser.filled(in: "/mirror/agreement")
    #expect(filled["consent.research"] == nil && filled["consent.understood"] == "yes")
    answer(["consent.understood": "yes", "consent.research": "yes", "consent.reminders": "no"])
    #expect(browser.address == "/mirror")
    #expect(try mayUse())
    // Every answer ever given is kept, each with the words it was given to.
    #expect(try history().map(\.version) == [1, 1, 1, 2, 2, 2])
  }

  @Test("A no to new terms is met by going on; nothing is used, and nobody is asked again")
  func refusal() throws {
    village.restart(with: try forms(version: 2, since: 2))
    answer(["consent.research": "no"])
    #expect(browser.address == "/mirror")
    #expect(try !mayUse())
    browser.open("/log")
    #expect(browser.address == "/log")
    let log = village.begin(browser)
    browser.open("/log/\(log)/check")
    browser.press("/log/\(log)/check")
    #expect(try village.logs().count == 1)
    #expect(
      try village.kith.read {
        try CountedStore.member(key, under: village.room.terms, on: $0) == nil
      })
  }

  @Test("Going on without an answer is asked once for each change, and counts as no yes")
  func later() throws {
    for version in [2, 3] {
      village.restart(with: try forms(version: version, since: version))
      browser.open("/mirror")
      #expect(browser.address == "/mirror/agreement")
      browser.press("/mirror/agreement", ["consent.research": "yes", "go": "later"])
      #expect(browser.address == "/mirror")
      browser.open("/log")
      #expect(browser.address == "/log")
      #expect(try !mayUse())
    }
    #expect(try history().count == 3)
    // Saving without any answer is the same.
    village.restart(with: try forms(version: 4, since: 4))
    answer([:])
    #expect(try history().count == 3)
    browser.open("/log")
    #expect(browser.address == "/log")
  }

  @Test("Better words alone ask nobody, and what was agreed to stays agreed")
  func words() throws {
    village.restart(with: try forms(version: 2, since: 1))
    browser.open("/mirror")
    #expect(browser.address == "/mirror")
    #expect(try mayUse())
  }

  @Test("A mind can be changed both ways; the last answer counts, and the figures are told")
  func change() throws {
    for (answer, isUsed) in [("no", false), ("yes", true), ("no", false)] {
      let before = try village.kith.read { try EvidenceNotes.position(on: $0) }
      self.answer(["consent.understood": "yes", "consent.research": answer])
      #expect(browser.address == "/mirror/choices")
      #expect(try mayUse() == isUsed)
      let noted = try village.kith.read { try EvidenceNotes.participants(after: before, on: $0) }
      #expect(noted == [key])
    }
    #expect(try history().count == 6)
    // The same answers again are no news.
    answer(["consent.understood": "yes", "consent.research": "no", "consent.reminders": "no"])
    #expect(try history().count == 6)
  }

  @Test("A yes that was not understood is none, and one who has not joined has said nothing")
  func understood() throws {
    answer(["consent.understood": "no", "consent.research": "yes"])
    #expect(try !mayUse())
    let stranger = ParticipantKey(rawValue: "stranger")
    for purpose in Purpose.allCases {
      #expect(
        try village.kith.read {
          try !village.room.terms.mayUse(stranger, for: purpose, on: $0)
        })
    }
  }

  @Test(
    "What may be used follows from the last answer to its statement alone, whatever came before")
  func lastAnswer() throws {
    let terms = ConsentTerms(try forms(version: 3, since: 2).consent)
    for version in 1...3 {
      for agreed in [false, true] {
        for reminders in [false, true] {
          let records = [
            ConsentStore.Record(statement: "consent.research", version: version, agreed: agreed),
            .init(statement: "consent.reminders", version: version, agreed: reminders),
          ]
          for purpose in [Purpose.evidence, .researchData, .reports] {
            #expect(terms.mayUse(records, for: purpose) == (agreed && version >= 2))
          }
          #expect(terms.mayUse(records, for: .reminders) == reminders)
        }
      }
    }
  }

  @Test("With the ID alone nobody is asked, and nothing that was agreed to can be changed")
  func idAlone() throws {
    browser.open("/join/id")
    let id = Village.id(on: browser.page)
    village.restart(with: try forms(version: 2, since: 2))
    let helper = village.browser()
    village.back(id, in: helper)
    helper.open("/log")
    #expect(helper.address == "/log")
    #expect(helper.get("/mirror/agreement").headers["Location"]?.hasPrefix("/return") == true)
  }

  @Test("A version from which a statement counts has to be one of the file's")
  func since() {
    for (version, since) in [(1, 2), (2, 0), (2, 3), (2, -1)] {
      #expect(throws: LibraryError.self) { try forms(version: version, since: since) }
    }
  }
}
