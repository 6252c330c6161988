import Evidence
import EvidenceFiles

/// A table of logs of an invented programme, as CSV.
struct Table {
  static let heading = "participant,date,wellbeing,hope,projects,given"
  /// Two outcomes and two exposures without subgroups.
  static let plan = Plan(
    outcomes: ["wellbeing", "hope"], exposures: [Exposure("projects"), Exposure("given")],
    adjust: ["projects"])

  /// One row for each log, participants together and in order of time.
  static func rows(_ people: [History]) -> [String] {
    people.enumerated().flatMap { person, history in
      history.logs.enumerated().map { month, log in
        let date = "20\(10 + month / 12)-\(month % 12 + 1 < 10 ? "0" : "")\(month % 12 + 1)-03"
        return (["p\(person)", date] + log.map { $0.isNaN ? "" : "\($0)" }).joined(separator: ",")
      }
    }
  }

  /// What analysing a text says.
  static func analyse(
    _ text: String, people: String? = nil, plan: Plan = plan, threads: Int = 2
  ) throws -> Analysis {
    let table = try TemporaryTable(text)
    var options = AnalysisOptions(logs: table.path, plan: plan)
    options.threads = threads
    let peopleTable = try people.map { try TemporaryTable($0, name: "people.csv") }
    options.people = peopleTable?.path
    return try withExtendedLifetime((table, peopleTable)) { try Analysis(options) }
  }
}
