import Evidence
import EvidenceFiles
import Foundation
import TestSupport
import Testing

/// A few seconds of nonsense: whatever the bytes, there is an answer or an error, never a crash.
struct FuzzTests {
  private static let pieces = [
    ",", "\n", "\r\n", "\"", "\"\"", ";", "\t", "NA", "-", "1e308", "2020-01-01", "2020-13-01", "a",
    "0",
    "99999999999999999999", "\u{FEFF}", "\0", "é", ".", " ", "participant", "-0", "1e-400",
  ]

  @Test(arguments: 0..<40)
  func mutatedTablesAreReadOrRefused(seed: Int) throws {
    var dice = Dice(UInt64(1000 + seed))
    let people = Programme.people(12, seed: UInt64(seed))
    let text = ([Table.heading] + Table.rows(people)).joined(separator: "\n")
    for _ in 0..<15 {
      var bytes = Array(text.utf8)
      for _ in 0..<(1 + dice.below(6)) {
        let place = dice.below(bytes.count)
        switch dice.below(4) {
        case 0: bytes[place] = UInt8(dice.below(256))
        case 1: bytes.removeSubrange(place..<min(place + dice.below(30), bytes.count))
        case 2: bytes.insert(contentsOf: Self.pieces[dice.below(Self.pieces.count)].utf8, at: place)
        default: bytes += bytes[place..<min(place + dice.below(80), bytes.count)]
        }
        if bytes.isEmpty { bytes = [10] }
      }
      let table = try TemporaryTable("")
      try Data(bytes).write(to: URL(filePath: table.path))
      do throws(TableError) {
        let analysis = try Analysis(AnalysisOptions(logs: table.path, plan: Table.plan))
        #expect(analysis.summaries.analyse().count == analysis.summaries.plan.models.count)
      } catch {
        #expect(!error.description.contains("\n"))
      }
    }
  }
}
