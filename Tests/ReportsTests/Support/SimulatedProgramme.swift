import Exchange
import Foundation
import Identity
import Reports
import Simulation
import TestSupport
import Testing

/// A programme of the published size, invented by the published margins and taken in as a real one is.
enum SimulatedProgramme {
  /// The full report of it.
  static let bundle = Result { try made() }

  private static func made() throws -> ReportBundle {
    let people = try ReportedFellowship()
    let folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let margins = Array(try Repository.text("Content/simulation/side-by-side.json").utf8)
    _ = try Simulation(
      json: margins, library: people.library, codebook: try Codebook(people.library)
    ).write(people: 786, seed: 4, to: folder.path, threads: 2)
    var options = Importer.Options(logs: folder.appending(path: "logs.csv").path)
    options.people = folder.appending(path: "participants.csv").path
    options.makesPlaces = true
    let house = people.support.house
    let report = try Importer(
      codebook: try Codebook(people.library, ownWords: true), stores: house.stores,
      vault: house.vault, today: Fellowship.today
    ).run(options)
    try #require(report.isDone, "\(report.problems.prefix(3))")
    return try people.bundle()
  }
}
