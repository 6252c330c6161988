import Identity
import Instruments
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import PeerLog

/// What a person chooses, and changes again: nothing of it is lost, and nothing more is asked than they want.
@Suite struct ChoicesTests {
  let village: Village
  let browser: Browser
  let key: ParticipantKey

  init() throws {
    village = try Village()
    browser = village.member()
    key = ParticipantKey(rawValue: try #require(village.participants().first))
  }

  private func log() {
    let key = village.begin(browser, day: "2026-03-01")
    browser.open("/log/\(key)/check")
    browser.press("/log/\(key)/check")
  }

  private func press(_ address: String, _ typed: Fields) {
    browser.open(address)
    browser.press(address, typed)
  }

  private func rest() throws -> Rest? {
    try village.kith.read { try RestStore.rest(of: key, on: $0) }
  }

  private func isResting(on day: Day) throws -> Bool {
    try village.kith.read { try RestStore.isResting(key, on: day, $0) }
  }

  private func wantsReminders() throws -> Bool? {
    try village.kith.read { try ConsentStore.current(of: key, on: $0) }
      .first { $0.statement == "consent.reminders" }?.agreed
  }

  private func contacts() throws -> [Contact] {
    try village.support.identity.read { try village.house.participants.contacts(of: key, in: $0) }
  }

  @Test("A pause can reach to the first day of each of the next twelve months, whatever day it is")
  func months() {
    for offset in 0..<1500 {
      let today = Village.today + offset
      let months = Rest.choices(from: today)
      #expect(months.count == 12)
      #expect(months.allSatisfy { $0.parts.day == 1 && $0 > today })
      #expect(months.first.map { $0 - today <= 31 } == true)
      #expect(zip(months, months.dropFirst()).allSatisfy { (28...31).contains($1 - $0) })
    }
  }

  @Test("A pause holds until its month, is shown, and can be ended before")
  func pause() throws {
    #expect(try !isResting(on: Village.today))
    press("/mirror/choices/pause", ["until": "2026-05-01"])
    #expect(browser.address == "/mirror/choices")
    #expect(browser.text.contains("until May 2026"))
    let last = try #require(Day(iso: "2026-04-30"))
    #expect(try isResting(on: Village.today))
    #expect(try isResting(on: last))
    #expect(try !isResting(on: last + 1))
    // The last choice counts.
    press("/mirror/choices/pause", ["until": "2026-12-01"])
    #expect(try isResting(on: last + 1))
    browser.press("/mirror/choices/pause", ["go": "end"])
    #expect(try rest() == nil)
    #expect(!browser.text.contains("December"))
  }

  @Test(
    "A month that is not in the list is said beside it, and nothing is kept",
    arguments: ["", "2026-03-01", "2026-05-02", "2028-01-01", "May", "2026-05"])
  func wrongMonth(typed: String) throws {
    browser.open("/mirror/choices/pause")
    #expect(browser.submit("/mirror/choices/pause", ["until": typed]).status == .unprocessable)
    #expect(browser.page.contains("href=\"#until"))
    #expect(try rest() == nil)
  }

  @Test(
    "Stopping asks nothing more and keeps no contact; what was given stays, and one can begin again"
  )
  func stop() throws {
    log()
    press("/join/reminders", ["channel": "email", "email": "sam@example.org"])
    #expect(try wantsReminders() == true)
    let logs = try village.logs()
    browser.open("/leave")
    browser.press("/mirror/stop")
    #expect(browser.address == "/mirror/choices")
    #expect(try rest() == Rest(since: Village.today, until: nil))
    #expect(try isResting(on: Village.today + 10_000))
    #expect(try contacts().isEmpty)
    #expect(try wantsReminders() == false)
    #expect(try village.logs() == logs)
    #expect(browser.text.contains("You have stopped"))
    // A log that is sent all the same is a log like any other.
    log()
    #expect(try village.logs().count == logs.count + 1)
    browser.open("/mirror/choices")
    browser.press("/mirror/choices/pause", ["go": "end"])
    #expect(try rest() == nil)
    browser.open("/leave")
    browser.press("/mirror/stop")
    // Whoever wants reminders again has begun again.
    press("/join/reminders", ["channel": "text", "number": "07700 900123"])
    #expect(try rest() == nil)
    #expect(try wantsReminders() == true)
  }

  @Test("Choosing reminders answers that statement, once; a pause goes on whatever is chosen")
  func reminders() throws {
    func history() throws -> Int {
      try village.kith.read { try ConsentStore.history(of: key, on: $0).count }
    }
    #expect(try history() == 3)
    press("/mirror/choices/pause", ["until": "2026-05-01"])
    for count in [4, 4] {
      village.support.time.advance(5)
      press("/join/reminders", ["channel": "email", "email": "sam@example.org"])
      #expect(try history() == count)
    }
    village.support.time.advance(5)
    press("/join/reminders", ["channel": "none"])
    #expect(try history() == 5)
    #expect(try wantsReminders() == false)
    #expect(try isResting(on: Village.today))
  }

  @Test("Whoever has logged comes back to their choices, and is not taken through joining again")
  func back() throws {
    press("/join/id", ["name": "Sam"])
    #expect(browser.address == "/join/reminders")
    log()
    for (address, typed) in [
      ("/join/id", ["name": "Robin"]), ("/join/reminders", ["channel": "none"]),
      ("/join/place", ["project": "project"]),
      ("/join/background/1", ["go": "skip"]),
    ] as [(String, Fields)] {
      press(address, typed)
      #expect(browser.address == "/mirror/choices", "\(address)")
    }
    #expect(browser.text.contains("Robin") && browser.text.contains("Lantern (North)"))
  }

  @Test(
    "A move keeps where somebody took part before, once they have logged, and is noted for the figures"
  )
  func move() throws {
    press("/join/place", ["project": "other"])
    press("/join/place", ["project": "project"])
    let former = { [village, key] in
      try village.kith.read { try ParticipantStore.formerPlaces(of: key, on: $0) }
    }
    #expect(try former().isEmpty)
    log()
    press("/join/place", ["project": "project"])
    #expect(try former().isEmpty)
    let before = try village.kith.read { try EvidenceNotes.position(on: $0) }
    press("/join/place", ["project": "other"])
    press("/join/place", [:])
    press("/join/place", ["area": "area"])
    let other = PlaceKey(rawValue: "other")
    #expect(
      try former() == [
        FormerPlace(area: Village.area, project: Village.project, left: Village.today),
        FormerPlace(area: Village.area, project: other, left: Village.today),
      ])
    let noted = try village.kith.read { try EvidenceNotes.participants(after: before, on: $0) }
    #expect(noted == [key])
    let copy = browser.get("/mirror/copy/csv").body?.text ?? ""
    #expect(copy.contains("Lantern, North") && copy.contains("Bridge, North"))
  }

  @Test("The language is kept with the person, and for this browser")
  func language() throws {
    press("/mirror/choices/language", ["language": "ur"])
    #expect(browser.page.contains("lang=\"ur\" dir=\"rtl\""))
    let participant = try village.kith.read { try ParticipantStore.participant(key, on: $0) }
    #expect(participant?.language == Language(rawValue: "ur"))
    // A language that there is none of changes nothing.
    press("/mirror/choices/language", ["language": "xx"])
    let after = try village.kith.read { try ParticipantStore.participant(key, on: $0) }
    #expect(after == participant)
  }

  @Test("How much somebody would like to be asked is kept, and nothing else is taken for it")
  func length() throws {
    for (typed, length) in [("short", "short"), ("x", "short"), ("full", "full")] {
      press("/mirror/choices/length", ["length": typed])
      let participant = try village.kith.read { try ParticipantStore.participant(key, on: $0) }
      #expect(participant?.length.rawValue == length)
    }
  }

  @Test("Nothing is chosen for somebody who has just taken everything out")
  func gone() throws {
    browser.open("/mirror/choices/pause")
    let form = browser.filled("/mirror/choices/pause", ["until": "2026-05-01"])
    let key = key
    try village.kith.write { try Withdrawal.remove(key, at: Village.today, on: $0) }
    browser.send(.post, "/mirror/choices/pause", form)
    #expect(try rest() == nil)
  }
}
