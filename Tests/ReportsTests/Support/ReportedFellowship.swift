import Evidence
import Exchange
import Identity
import Impact
import PeerLog
import Programme
import Reports
import Storage
import TestSupport
import Testing
import Time

/// A fellowship with a project in each area, of which reports tell.
final class ReportedFellowship: Fellowship {
  private(set) lazy var counting = Counting(library: library)

  init() throws {
    try super.init(kith: ExchangeMigrations.all + ReportsMigrations.all)
    try kith.write { connection in
      for area in Fellowship.areas {
        try PlacesStore.add(
          project: Self.project(in: area), name: "Walks in the \(area.rawValue)", in: area,
          on: connection)
      }
    }
  }

  static func project(in area: PlaceKey) -> PlaceKey {
    PlaceKey(rawValue: "walks-\(area.rawValue)")
  }

  /// So many people with three logs each, in both areas.
  func settle(_ count: Int, seed: UInt64 = 1, of version: String? = nil) throws {
    var dice = Dice(seed)
    var logs: [Log] = []
    for number in 0..<count {
      for month in 0..<3 {
        logs.append(
          log(
            &dice, of: ParticipantKey(rawValue: "p\(number)"), day: Fellowship.today + -31 * month,
            version: version))
      }
    }
    try change { people, connection in
      for number in 0..<count {
        let area = Fellowship.areas[number % 2]
        try people.join(
          ParticipantKey(rawValue: "p\(number)"), area: area,
          background: "background.gender=\(number % 3 == 0 ? "male" : "female")",
          project: number % 4 < 2 ? Self.project(in: area) : nil, on: connection)
      }
      for log in logs { try LogStore.add(log, on: connection) }
    }
  }

  /// What a report says of what is there, as it is given out.
  func bundle(_ place: PlaceKey? = nil, costs: UnitCosts? = nil) throws -> ReportBundle {
    let maker = ReportMaker(counting, library: library, program: "kith 0", costs: costs)
    try maker.giveOut(.usual, from: support.kith)
    return try support.kith.read { connection in
      let places = try #require(try PlacesStore.places(connection))
      return try maker.bundle(
        of: place, in: places, .usual, day: Fellowship.today.iso, from: support.kith, on: connection
      )
    }
  }
}
