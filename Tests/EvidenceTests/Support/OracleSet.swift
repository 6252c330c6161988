import Evidence
import Foundation

/// A table of logs and what R says of it, from `Tests/oracle/fixtures.R`.
struct OracleSet: CustomTestStringConvertibleName {
  let name: String
  let plan: Plan
  let histories: [History]
  let expected: [Expected]

  /// One number that R gives.
  struct Expected {
    let outcome: String
    let exposure: String
    let by: String?
    let name: String
    let level: String
    let group: String?
    let value: Double
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Fixtures")

  /// Reads a set.
  init(_ name: String) throws {
    self.name = name
    var lists: [String: [String]] = [:]
    for line in try Self.lines("\(name).plan.txt") {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      lists[String(parts[0])] = parts[1].split(separator: " ").map(String.init)
    }
    let by = lists["by"] ?? []
    let plan = Plan(
      outcomes: lists["outcomes"] ?? [], exposures: (lists["exposures"] ?? []).map { Exposure($0) },
      adjust: lists["adjust"] ?? [], groupings: by.map { Grouping($0) })
    self.plan = plan
    let rows = try Self.lines("\(name).csv").map { $0.components(separatedBy: ",") }
    let header = rows[0]
    let person = try Self.column("participant", header)
    let time = try Self.column("time", header)
    let values = try plan.valueColumns.map { try Self.column($0, header) }
    let groups = try by.map { try Self.column($0, header) }
    let people = Dictionary(grouping: rows.dropFirst()) { $0[person] }
    histories = people.keys.sorted().compactMap { people[$0] }.map { logs in
      let logs = logs.sorted { (Double($0[time]) ?? 0) < (Double($1[time]) ?? 0) }
      return History(
        logs: logs.map { log in values.map { Double(log[$0]) ?? .nan } },
        groups: groups.map { logs[0][$0].isEmpty ? nil : logs[0][$0] })
    }
    expected = try Self.lines("\(name).expected.csv").dropFirst().map { line in
      let cells = line.components(separatedBy: ",")
      return Expected(
        outcome: cells[0], exposure: cells[1], by: cells[2].isEmpty ? nil : cells[2],
        name: cells[3], level: cells[4], group: cells[5].isEmpty ? nil : cells[5],
        value: Double(cells[6]) ?? .nan)
    }
  }

  private static func lines(_ file: String) throws -> [String] {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  private static func column(_ name: String, _ header: [String]) throws -> Int {
    guard let index = header.firstIndex(of: name) else { throw CocoaError(.coderValueNotFound) }
    return index
  }
}

/// Names a set in test reports.
protocol CustomTestStringConvertibleName {
  var name: String { get }
}
