import Identity
import Storage
import TestSupport
import Web

@testable import Programme

/// Two areas with three projects, and one person for each role in the first of them.
///
/// Green Hand is the hub of North and runs The Walk there; in South it runs nothing. It has a coordinator of
/// its own, and North has an ambassador.
struct Village {
  let world: World
  let programme = PlaceKey(rawValue: "programme")
  let north = PlaceKey(rawValue: "north")
  let south = PlaceKey(rawValue: "south")
  let walk = PlaceKey(rawValue: "walk")
  let tea = PlaceKey(rawValue: "tea")
  let song = PlaceKey(rawValue: "song")
  let hand = PlaceKey(rawValue: "hand")

  /// Somebody who visits.
  enum Visitor: String, CaseIterable {
    case lead, areaLead = "area-lead", coordinator, facilitator, researcher, peer, nobody
    case ambassador, ofOrganisation = "of-organisation"

    var email: String { "\(rawValue)@example.org" }
  }

  init(_ world: World) throws {
    self.world = world
    try world.kith.write { [programme, north, south, walk, tea, song, hand] connection in
      try PlacesStore.create(programme: programme, name: "Many Hands", on: connection)
      try PlacesStore.add(area: north, name: "North", on: connection)
      try PlacesStore.add(area: south, name: "South", on: connection)
      try PlacesStore.add(organisation: hand, name: "Green Hand", in: north, on: connection)
      try PlacesStore.set([.hub, .grant], of: hand, in: north, on: connection)
      try PlacesStore.add(organisation: hand, name: "Green Hand", in: south, on: connection)
      try PlacesStore.add(
        project: walk, name: "The Walk", in: north, of: hand, on: connection)
      try PlacesStore.add(project: tea, name: "Tea", in: north, on: connection)
      try PlacesStore.add(project: song, name: "Song", in: south, on: connection)
    }
    for visitor in Visitor.allCases where visitor != .nobody { try open(visitor) }
  }

  private func open(_ visitor: Visitor) throws {
    let grant: Grant? =
      switch visitor {
      case .lead: Grant(.programmeLead, in: programme)
      case .areaLead: Grant(.areaLead, in: north)
      case .coordinator: Grant(.coordinator, in: walk)
      case .facilitator: Grant(.facilitator, in: walk)
      case .researcher: Grant(.researcher, in: programme)
      case .ambassador: Grant(.ambassador, in: north)
      case .ofOrganisation: Grant(.coordinator, in: hand)
      case .peer, .nobody: nil
      }
    guard let email = EmailAddress(visitor.email) else { return }
    let accounts = world.house.accounts
    let hash = try SlowHash.make(World.password, cost: .least)
    try world.identity.write { connection in
      let key = AccountKey(rawValue: visitor.rawValue)
      try accounts.create(
        key, email: email, name: "Name of \(visitor.rawValue)", password: hash, at: World.now,
        in: connection)
      if let grant { try Grants.give(grant, to: key, at: World.now, in: connection) }
    }
  }

  func browser(_ visitor: Visitor) -> Browser {
    visitor == .nobody ? Browser(world) : world.browser(as: visitor.email)
  }
}
