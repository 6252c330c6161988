import Exchange
import Foundation
import Instruments
import TestSupport

@testable import Simulation

/// A simulated programme, read back from the files it was written to.
final class Invented: Sendable {
  let folder: URL
  let counts: SimulationCounts
  let codebook: Codebook

  init(people: Int, seed: UInt64 = 1, threads: Int = 2) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "kith-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    codebook = try Codebook(Repository.instruments())
    counts = try Self.simulation(codebook)
      .write(people: people, seed: seed, to: folder.path, threads: threads)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static var content: [UInt8] {
    get throws { Array(try Repository.text("Content/simulation/side-by-side.json").utf8) }
  }

  static func simulation(_ codebook: Codebook) throws -> Simulation {
    try Simulation(json: content, library: Repository.instruments(), codebook: codebook)
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  /// The rows of a table, by column; the simulation writes no text that needs quotation marks.
  func rows(_ name: String) throws -> [[String: String]] {
    let lines = String(decoding: try bytes(name), as: UTF8.self).split(separator: "\n")
    let names = lines[0].split(separator: ",").map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(uniqueKeysWithValues: zip(names, cells))
    }
  }

  /// The logs without those that were given again on the same day, in order, person by person.
  func logs() throws -> [[[String: String]]] {
    var people: [[[String: String]]] = []
    for row in try rows("logs.csv") {
      if people.last?.last?["participant"] != row["participant"] {
        people.append([row])
      } else if people[people.count - 1].last?["date"] == row["date"] {
        people[people.count - 1][people[people.count - 1].count - 1] = row
      } else {
        people[people.count - 1].append(row)
      }
    }
    return people
  }
}

/// How far an observed number of successes is from the expected one, in standard errors.
func distance(_ count: Int, of trials: Int, expected part: Double) -> Double {
  let spread = (part * (1 - part) * Double(trials)).squareRoot()
  return spread > 0 ? (Double(count) - part * Double(trials)) / spread : Double(count) * 100
}
