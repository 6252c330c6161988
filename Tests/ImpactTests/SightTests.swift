import Evidence
import Identity
import Programme
import TestSupport
import Testing
import Web

@testable import Impact

/// Who may see which figures: the table in the code is the one in the threat model, and pages follow it.
@Suite struct SightTests {
  @Test("The threat model shows the table as it is")
  func documented() throws {
    #expect(
      try Repository.text("docs/threat-model.md").contains(Sight.markdown), "\(Sight.markdown)")
  }

  @Test("Every role sees of every place what the table says", arguments: Role.allCases)
  func roles(role: Role) throws {
    let room = try ReadingRoom()
    try room.settle(0..<9, area: Fellowship.areas[0], project: ReadingRoom.project)
    try room.settle(9..<20, area: Fellowship.areas[1])
    let own: [Role: PlaceKey] = [
      .programmeLead: ReadingRoom.programme, .researcher: ReadingRoom.programme,
      .areaLead: Fellowship.areas[0], .ambassador: Fellowship.areas[0],
      .coordinator: ReadingRoom.project, .facilitator: ReadingRoom.project,
    ]
    let reader = try room.reader(Grant(role, in: try #require(own[role])))
    let pages: [(address: String, sight: Sight, isOwn: Bool)] = [
      ("/findings", .programme, true), ("/findings/year/2026", .programme, true),
      ("/findings/area/north", .area, own[role] == Fellowship.areas[0]),
      ("/findings/area/south", .area, false), ("/findings/project/lantern", .project, true),
    ]
    for page in pages {
      let isLetIn =
        switch page.sight.reach(of: .role(role)) {
        case .none: false
        case .own: page.isOwn
        case .all: true
        }
      for ending in ["", "/model/wellbeing/given_types", "/table"] {
        let status = reader.get(page.address + ending).status
        #expect((status == .forbidden) == !isLetIn, "\(page.address)\(ending): \(status)")
      }
    }
    #expect((reader.get("/findings/rule").status == .ok) == (role == .programmeLead))
  }

  @Test("A stranger is asked who they are; somebody with an ID reads the programme's findings")
  func strangers() throws {
    let room = try ReadingRoom()
    let id = try room.people.support.participant().id
    let browser = room.stranger()
    #expect(browser.get("/findings").status == .seeOther)
    browser.open("/return")
    browser.press("/return", ["id": id.written])
    #expect(browser.get("/findings").status == .ok)
    #expect(browser.get("/findings/area/north").status == .seeOther)
  }
}
