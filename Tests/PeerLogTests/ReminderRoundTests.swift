import Identity
import Messaging
import Storage
import Synchronization
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import PeerLog

/// Who is written to, what the letter says, and what is left when something stops in between.
@Suite struct ReminderRoundTests {
  let village: Village
  let round: ReminderRound

  init() throws {
    village = try Village()
    round = ReminderRound(village.house, forms: village.forms)
  }

  private var letters: [Message] { village.support.letters.all }

  /// Somebody who joined long ago and wants letters, unless said otherwise.
  @discardableResult
  private func settle(
    _ name: String, in village: Village, language: Language = .english, wants: Bool = true,
    contact: Contact? = Contact(.email, "sam@example.org"), rest: Rest? = nil,
    loggedBefore days: Int = 60
  ) throws -> ParticipantKey {
    let (key, _) = try village.support.participant(name)
    let people = village.house.participants
    try village.support.identity.write { connection in
      try people.setContacts([contact].compactMap(\.self), of: key, in: connection)
    }
    try village.kith.write { connection in
      try ParticipantStore.add(
        Participant(key: key, language: language, joined: Village.today + -200), on: connection)
      try ConsentStore.record(
        [.init(statement: "consent.reminders", version: 1, agreed: wants)], by: key,
        at: Instant(seconds: 1), on: connection)
      try LogStore.add(
        Log(
          key: LogKey(rawValue: "log of \(name)"), participant: key, questionnaire: "monthly-full",
          day: Village.today + -days, language: language, mode: .online, answers: "", scores: "",
          started: Instant(seconds: 1), sent: Instant(seconds: 2)), on: connection)
      if let rest {
        try connection.run(
          "INSERT INTO rest (participant, since, until) VALUES ($1, $2, $3)",
          [.text(key.rawValue), .text(rest.since.iso), .text(optional: rest.until?.iso)])
      }
    }
    return key
  }

  private func settle(_ name: String) throws -> ParticipantKey { try settle(name, in: village) }

  private func reminded(_ key: ParticipantKey) throws -> Instant? {
    try village.kith.read { try ReminderStore.reminded(key, on: $0) }
  }

  private func wait(days: Int) { village.support.time.advance(days * 86_400) }

  @Test("Only those whose log is due and who want to be written to get a letter, once")
  func who() throws {
    try settle("no", in: village, wants: false)
    try settle("text", in: village, contact: Contact(.text, "07700 900123"))
    try settle("nothing", in: village, contact: nil)
    try settle("paused", in: village, rest: Rest(since: Village.today, until: Village.today + 5))
    try settle("stopped", in: village, rest: Rest(since: Village.today, until: nil))
    try settle("early", in: village, loggedBefore: 3)
    let gone = try settle("gone")
    try village.kith.write { try Withdrawal.remove(gone, at: Village.today, on: $0) }
    // Somebody with an ID and an address who has not joined.
    let (unknown, _) = try village.support.participant("unknown")
    let people = village.house.participants
    try village.support.identity.write {
      try people.setContacts([Contact(.email, "u@example.org")], of: unknown, in: $0)
    }
    #expect(try round.run() == ReminderRound.Outcome())
    let key = try settle("yes", in: village, contact: Contact(.email, "yes@example.org"))
    #expect(try round.run().sent == 1)
    #expect(letters.map(\.recipient) == ["yes@example.org"])
    #expect(try reminded(key) != nil)
    #expect(try round.run().sent == 0)
    // The pause and the early log are over; nobody else is written to, and nobody again.
    wait(days: 60)
    #expect(try round.run().sent == 2)
    wait(days: 60)
    #expect(try round.run().sent == 0)
    #expect(letters.count == 3)
  }

  @Test("Everybody is reached, however many there are")
  func many() throws {
    for number in 0..<1203 { _ = try settle("p\(number)") }
    #expect(try round.run().sent == 1203)
    #expect(try round.run().sent == 0)
  }

  @Test(
    "The letter is in the person's language, names nobody and nothing, and opens nothing that was said"
  )
  func letter() throws {
    let key = try settle("u", in: village, language: Language(rawValue: "ur"))
    #expect(try round.run().sent == 1)
    let letter = try #require(letters.first)
    let urdu = try Repository.catalogue().words(in: Language(rawValue: "ur"))
    #expect(letter.subject == urdu["reminder.subject"])
    let (id, link) = try village.support.identity.read { connection in
      (
        try village.house.participants.personalID(of: key, in: connection)?.written ?? "none",
        try village.house.participants.link(of: key, in: connection)?.secret ?? "none"
      )
    }
    #expect(letter.text.contains(id) && !letter.text.contains(link))
    for word in ["Harbour", "Lantern", "North", "Sam", key.rawValue + " "] {
      #expect(!letter.text.contains(word) && !letter.subject.contains(word), "\(word)")
    }
  }

  @Test("The link in it ends the letters without signing in, by one press, and nothing else")
  func stop() throws {
    let key = try settle("sam")
    _ = try round.run()
    let text = try #require(letters.first?.text)
    let link = try #require(text.firstMatch(of: /\/no-reminders\/\S+/)).output
    let browser = village.browser()
    browser.open(String(link))
    func contacts() throws -> Int {
      try village.support.identity.read {
        try village.house.participants.contacts(of: key, in: $0).count
      }
    }
    // A program that looks at letters opens the link, and has changed nothing.
    #expect(try browser.status == .ok && contacts() == 1)
    browser.press(String(link))
    #expect(browser.address == "/no-reminders")
    #expect(try contacts() == 0)
    let agreed = try village.kith.read { try ConsentStore.current(of: key, on: $0) }
      .first { $0.statement == "consent.reminders" }?.agreed
    #expect(agreed == false)
    // The visitor is nobody all the same.
    #expect(browser.open("/mirror").status != .ok || !browser.page.contains("log of sam"))
    #expect(try village.kith.read { try LogStore.hasAny(of: key, on: $0) })
    wait(days: 60)
    #expect(try round.run().sent == 0)
    try village.support.identity.write { [people = village.house.participants] in
      try people.forget(key, in: $0)
    }
    let whole = link.dropFirst("/no-reminders/".count)
    for token in [whole, whole.dropLast(), "x", "1.", "1.AAAA"] {
      browser.open("/no-reminders/\(token)")
      #expect(browser.press("/no-reminders/\(token)").status == .notFound)
    }
  }

  @Test(
    "That somebody is written to is on the disk before the letter leaves, so a crash makes none twice"
  )
  func beforehand() throws {
    let seen = Mutex<[Bool]>([])
    let kith = Mutex<FailingDatabase?>(nil)
    let village = try Village(
      outbox: Outbox(way: .mail) { _, report in
        let isNoted = try? kith.withLock { $0 }?.read {
          try ReminderStore.reminded(ParticipantKey(rawValue: "sam"), on: $0) != nil
        }
        seen.withLock { $0.append(isNoted ?? false) }
        // Here the program is killed: nothing is ever reported.
        _ = report
      })
    kith.withLock { $0 = village.kith }
    try settle("sam", in: village)
    let round = ReminderRound(village.house, forms: village.forms)
    #expect(try round.run(unless: { seen.withLock { !$0.isEmpty } }).sent == 0)
    #expect(seen.withLock { $0 } == [true])
    // After the start that follows, nobody is written to for the same log.
    let after = try ReminderRound(village.house, forms: village.forms).run(unless: {
      seen.withLock { $0.count > 1 }
    })
    #expect(after == ReminderRound.Outcome())
    #expect(seen.withLock { $0.count } == 1)
  }

  @Test("A letter that came back late goes out in another round; one that is refused does not")
  func ends() throws {
    for (end, comesAgain) in [(OutboxError.late("away"), true), (.refused("no"), false)] {
      let village = try village(ending: [end, nil])
      let key = try settle("sam", in: village)
      let round = ReminderRound(village.house, forms: village.forms)
      let outcome = try round.run()
      #expect(outcome.sent == 0 && outcome.late + outcome.refused == 1)
      let noted = try village.kith.read { try ReminderStore.reminded(key, on: $0) }
      #expect((noted == nil) == comesAgain)
      #expect(try round.run().sent == (comesAgain ? 1 : 0))
    }
  }

  @Test("A note that is taken back leaves the one before, and never brings back somebody who left")
  func takenBack() throws {
    let village = try village(ending: [nil, .late("away")])
    let key = try settle("sam", in: village)
    let round = ReminderRound(village.house, forms: village.forms)
    #expect(try round.run().sent == 1)
    func noted() throws -> Instant? {
      try village.kith.read { try ReminderStore.reminded(key, on: $0) }
    }
    let first = try noted()
    village.support.time.advance(3600)
    let sent = village.support.time.now
    try village.kith.write { connection in
      try LogStore.add(
        Log(
          key: LogKey(rawValue: "next"), participant: key, questionnaire: "monthly-full",
          day: Village.today, language: .english, mode: .online, answers: "", scores: "",
          started: sent, sent: sent), on: connection)
    }
    village.support.time.advance(40 * 86_400)
    #expect(try round.run().late == 1)
    #expect(try noted() == first)
  }

  @Test("When the mail server is away, the round ends and nobody is passed over")
  func away() throws {
    let village = try village(ending: [.late("away")])
    for number in 0..<50 { try settle("p\(number)", in: village) }
    let round = ReminderRound(village.house, forms: village.forms)
    let outcome = try round.run()
    #expect(outcome.late > 0 && outcome.late < 50)
    let noted = try village.kith.read {
      try $0.first("SELECT COUNT(*) FROM reminder") { $0.integer(0) }
    }
    #expect(noted == 0)
  }

  @Test("Without mail nothing is noted, and the page says that letters do not go out")
  func noMail() throws {
    let village = try Village(outbox: Outbox.none)
    try settle("sam", in: village)
    #expect(
      try ReminderRound(village.house, forms: village.forms).run() == ReminderRound.Outcome())
    let words = try Repository.catalogue().words(in: .english)
    let member = village.member()
    member.open("/join/reminders")
    #expect(member.text.contains(words["reminders.email.hint"]))
    let other = self.village.member()
    other.open("/join/reminders")
    #expect(!other.text.contains(words["reminders.email.hint"]))
  }

  @Test("A real mail server is handed the letter, and the link in it works")
  func posted() throws {
    let server = try ScriptedServer([:])
    let village = try Village(
      outbox: .mail(
        try MailServer(address: "smtp://127.0.0.1:\(server.port)", sender: "kith@example.org")))
    try settle("sam", in: village)
    let outcome = try ReminderRound(village.house, forms: village.forms).run()
    #expect(outcome.sent == 1)
    #expect(server.said.contains { $0.hasPrefix("RCPT TO:<sam@example.org>") })
    // Quoted-printable breaks long lines with a `=` at their end (RFC 2045, 6.7).
    let text = server.letter.joined(separator: "\n").replacing("=\n", with: "")
    #expect(text.contains("Subject: A short note for you"))
    let link = try #require(text.firstMatch(of: /\/no-reminders\/\S+/)).output
    let browser = village.browser()
    browser.open(String(link))
    browser.press(String(link))
    #expect(browser.address == "/no-reminders")
  }

  /// A village whose letters come to the ends given, the last of them again and again.
  private func village(ending ends: [OutboxError?]) throws -> Village {
    let rest = Ends(ends)
    return try Village(outbox: Outbox(way: .mail) { _, report in report(rest.next()) })
  }

  /// Ends of letters, one after the other.
  private final class Ends: Sendable {
    private let ends: Mutex<[OutboxError?]>

    init(_ ends: [OutboxError?]) { self.ends = Mutex(ends) }

    func next() -> OutboxError? {
      ends.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
    }
  }
}
