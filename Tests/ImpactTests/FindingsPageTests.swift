import Evidence
import Identity
import PeerLog
import Programme
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import Impact

/// What people read of the findings, and when.
@Suite struct FindingsPageTests {
  let room: ReadingRoom

  init() throws { room = try ReadingRoom() }

  @Test("What was planted is told as a sentence, with its people and the way to the model")
  func planted() throws {
    try room.settle(0..<60)
    let lead = try room.lead()
    lead.open("/findings")
    #expect(lead.page.contains("So far: 300 logs from 60 people."))
    let sentence =
      /When people began to give support in more ways, their wellbeing rose by \d\.\d points on average, between \d\.\d and \d\.\d; a/
    #expect(lead.page.contains(sentence))
    #expect(lead.page.contains("From 240 pairs of months of 60 people."))
    #expect(lead.page.contains("<h2>Clear</h2>"))
    lead.open("/findings/model/wellbeing/given_types")
    #expect(lead.page.contains(sentence) && lead.page.contains("Benjamini and Hochberg"))
  }

  @Test(
    "A page for each state says what is so", arguments: ["logs", "few", "once", "place", "same"])
  func nothing(state: String) throws {
    let lead = try room.lead()
    let address =
      ["place": "/findings/project/lantern", "same": "/findings/area/north"][state] ?? "/findings"
    switch state {
    case "few": try room.settle(0..<1)
    case "once": try room.settle(0..<8, months: 1)
    case "place":
      try room.settle(0..<8)
      try room.settle(8..<11, project: ReadingRoom.project)
    case "same": try room.settle(0..<9)
    default: break
    }
    lead.open(address)
    #expect(lead.status == .ok)
    let words = try Repository.catalogue().words(in: .english)
    let sentence = words[Phrase("findings.nothing.\(state)"), ["smallest": "5"]]
    #expect(plain(lead.page).contains(sentence))
    #expect(lead.get(address + "/table").status == (.notFound))
  }

  @Test(
    "A log that was just sent is on the page; averages move when five people have something new")
  func live() throws {
    try room.settle(0..<40)
    let lead = try room.lead()
    let model = "/findings/model/wellbeing/given_types"
    lead.open("/findings")
    let before = lead.get(model).body?.text
    for sender in 0..<4 {
      try room.send(sender)
      lead.open("/findings")
      #expect(lead.page.contains("So far: \(201 + sender) logs from 40 people."))
      #expect(lead.page.contains("once 5 people have something new"))
      #expect(lead.get(model).body?.text == before)
    }
    try room.send(4)
    lead.open("/findings")
    #expect(lead.page.contains("So far: 205 logs") && !lead.page.contains("something new"))
    #expect(lead.get(model).body?.text != before)
  }

  @Test("Whoever takes everything out is out of every average at once")
  func leaving() throws {
    try room.settle(0..<40)
    let lead = try room.lead()
    let before = lead.get("/findings/table").body?.text
    try room.settle(40..<41)
    try room.people.kith.write {
      try Withdrawal.remove(ParticipantKey(rawValue: "p40"), at: Fellowship.today, on: $0)
    }
    #expect(lead.get("/findings/table").body?.text == before)
    try room.people.kith.write {
      try Withdrawal.remove(ParticipantKey(rawValue: "p3"), at: Fellowship.today, on: $0)
    }
    let after = lead.get("/findings/table").body?.text
    #expect(after != before)
    let fresh = try room.people.fresh().report.answers
    #expect(try room.people.evidence.edition(of: .programme, .usual)?.report.answers == fresh)
  }

  @Test("Groups side by side show no group of too few, and no number by which to know it")
  func smallGroups() throws {
    // One of four is a woman; among 14 there are four.
    try room.settle(0..<14, women: 1)
    let lead = try room.lead()
    let table = try #require(lead.get("/findings/table").body?.text)
    let rows = table.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let women = rows.filter { $0[0] == "wellbeing" && $0[2] == "gender" && $0[3] == "female" }
    #expect(
      !women.isEmpty
        && women.allSatisfy { $0[5] == "kept back" && $0[7...14].allSatisfy(\.isEmpty) })
    for row in rows.dropFirst() where row[5] == "told" { #expect((Int(row[7]) ?? 0) >= 5) }
    lead.open("/findings/model/wellbeing/given_types/gender")
    #expect(lead.page.contains("kept back"))
  }

  @Test("A programme that chose ten tells of ten and more")
  func chosen() throws {
    try room.settle(0..<8)
    let lead = try room.lead()
    lead.open("/findings")
    #expect(lead.page.contains("So far: 40 logs from 8 people."))
    lead.open("/findings/rule")
    for wrong in ["2", "51", "many", ""] {
      lead.open("/findings/rule")
      lead.submit("/findings/rule", ["smallest": wrong, "rounding": "5"])
      #expect(lead.status == .unprocessable)
    }
    lead.open("/findings/rule")
    lead.press("/findings/rule", ["smallest": "10", "rounding": "5"])
    #expect(lead.page.contains("Kept."))
    lead.open("/findings")
    #expect(lead.page.contains("from 10 people on"))
  }

  @Test("Nobody's place is held against another's")
  func neverRanked() throws {
    try room.settle(0..<30)
    try room.settle(30..<60, area: Fellowship.areas[1])
    let lead = try room.lead()
    for address in ["/findings", "/findings?among=region", "/findings?among=gender"] {
      lead.open(address)
      #expect(!lead.page.contains("The north") && !lead.page.contains("The south"))
    }
    #expect(lead.get("/findings/model/wellbeing/given_types/region").status == .notFound)
    #expect(lead.get("/findings/table").body?.text.contains("region") == false)
    lead.open("/findings/area/north")
    #expect(lead.page.contains("The north") && !lead.page.contains("The south"))
    #expect(lead.page.contains("So far: 150 logs from 30 people."))
  }

  @Test("What is asked for stands in the address, and nonsense in it is passed over")
  func filters() throws {
    try room.settle(0..<40)
    let lead = try room.lead()
    lead.open("/findings?about=hope&with=&among=nonsense&year=x")
    #expect(lead.page.contains("<option value=\"hope\" selected>"))
    #expect(!lead.page.contains("When people began to give support in more ways, their wellbeing"))
    lead.open("/findings?about=wellbeing&with=given_types")
    #expect(lead.page.contains("When people began to give support in more ways, their wellbeing"))
    lead.open("/findings?year=2026")
    #expect(lead.page.contains("What we found in 2026"))
    #expect(lead.get("/findings?year=1999").status == .ok)
    #expect(lead.get("/findings/model/wellbeing/nonsense").status == .notFound)
    #expect(lead.get("/findings/area/nowhere").status == .notFound)
  }
}
