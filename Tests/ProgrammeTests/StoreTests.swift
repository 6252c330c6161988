import Identity
import Storage
import TestSupport
import Testing

@testable import Programme

struct StoreTests {
  @Test func aSecondProgrammeIsRefused() throws {
    let village = try Village(World())
    #expect(throws: StorageError.self) {
      try village.world.kith.write { connection in
        try PlacesStore.create(
          programme: PlaceKey(rawValue: "second"), name: "Second", on: connection)
      }
    }
    #expect(try village.world.places?.name == "Many Hands")
  }

  /// Two last pages of setting up that are on their way at one moment.
  @Test func creatingTwiceIsCreatingOnce() throws {
    let world = try World()
    var draft = SetupDraft(programme: PlaceKey(rawValue: "p"))
    draft.name = "Hands"
    draft.areas = ["North"]
    draft.project = SetupDraft.FirstProject(name: "Tea", home: .area("North"))
    for _ in 0..<2 {
      try world.kith.write { [draft] connection in
        try SetupStore.create(draft, online: "Online", randomness: .system, on: connection)
      }
    }
    #expect(try world.places?.areas.map(\.name) == ["North"])
  }

  @Test func aProjectNeedsAnArea() throws {
    let village = try Village(World())
    #expect(throws: StorageError.self) {
      try village.world.kith.write { connection in
        try PlacesStore.add(
          project: PlaceKey(rawValue: "p"), name: "P", in: PlaceKey(rawValue: "nowhere"),
          on: connection)
      }
    }
  }

  @Test func placesComeInTheOrderOfTheirNames() throws {
    let village = try Village(World())
    let places = try #require(try village.world.places)
    #expect(places.areas.map(\.name) == ["North", "South"])
    #expect(places.areas[0].projects.map(\.name) == ["Tea", "The Walk"])
  }

  /// Every question is answered by an index: no table is sorted, and none is read to find one row.
  @Test func everyQuestionHasItsIndex() throws {
    let world = try World()
    try world.kith.read { connection in
      _ = try PlacesStore.places(connection)
      _ = try SetupStore.draft(orNew: PlaceKey(rawValue: "k"), connection)
    }
    _ = try Village(world)
    try world.kith.read { _ = try PlacesStore.places($0) }
    try world.kith.write { connection in
      let name = try PlaceName("New")
      let key = PlaceKey(rawValue: "north")
      try PlacesStore.rename(programme: name, on: connection)
      try PlacesStore.rename(area: key, name, on: connection)
      try PlacesStore.rename(project: PlaceKey(rawValue: "tea"), name, on: connection)
      try PlacesStore.rename(organisation: PlaceKey(rawValue: "hand"), name, on: connection)
      try PlacesStore.set([.partner], of: PlaceKey(rawValue: "hand"), in: key, on: connection)
      try PlacesStore.set(organisation: nil, of: PlaceKey(rawValue: "tea"), on: connection)
    }
    let asked = world.kith.asked
    #expect(asked.count == 19)
    for (sql, values) in asked {
      let plan = try world.kith.read { connection in
        try connection.all("EXPLAIN QUERY PLAN \(sql)", values) { $0.text(3) }
      }
      for line in plan {
        #expect(!line.contains("TEMP B-TREE"), "\(sql): \(line)")
        // The programme is a table of one row.
        guard !line.contains("SCAN programme") else { continue }
        #expect(
          line.contains("SEARCH") || line.contains("USING INDEX")
            || line.contains("USING COVERING INDEX"), "\(sql): \(line)")
      }
    }
  }
}
