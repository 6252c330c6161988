internal import Evidence
internal import Exchange
internal import Identity
internal import Impact
internal import Instruments
internal import PeerLog
internal import Programme
internal import Time

/// Counts people into everything that reports are made of, and keeps none of them.
///
/// What it keeps are numbers for each leaf, which is the people of one project or of an area without a
/// project. So everything about a wider place is a sum, and what is told of one place is decided together
/// with what is told of all others.
final class ReportCounter {
  /// The logs that are told apart: the first to the fourteenth, and all later ones.
  static let months = 15

  /// The numbers of the people of one leaf.
  struct Leaf {
    let area: PlaceKey?
    let project: PlaceKey?
    var joined = 0
    /// How many people have exactly so many logs, from none on.
    var byLogs = Array(repeating: 0, count: months + 1)
    var logs = 0
    /// For each log of a person how many people's is of the three-month version.
    var quarterly = Array(repeating: 0, count: months)
    /// For each variable how many people are in each row, then others, then missing.
    var rows: [[Int]]
    /// For each variable the numbers, where it is one.
    var numbers: [Moments]

    var logged: Int { joined - byLogs[0] }

    /// Takes in the people of the same leaf elsewhere.
    mutating func add(_ other: Leaf) {
      joined += other.joined
      logs += other.logs
      for place in byLogs.indices { byLogs[place] += other.byLogs[place] }
      for place in quarterly.indices { quarterly[place] += other.quarterly[place] }
      for variable in rows.indices {
        for row in rows[variable].indices { rows[variable][row] += other.rows[variable][row] }
        numbers[variable].add(other.numbers[variable])
      }
    }
  }

  let variables: [ReportVariable]
  private(set) var leaves: [Leaf] = []
  private(set) var days: ClosedRange<Int>?
  private var places: [[PlaceKey?]: Int] = [:]
  private let counting: Counting
  private let reader: ReportReader
  /// The hash of everything that was counted.
  let hash = ContentHash()
  /// The sums of everybody, over every model.
  let everybody: LiveSummaries
  /// The sums of each area and of the project asked for, over the models without groups.
  private(set) var parts: [PlaceKey: LiveSummaries] = [:]
  private let project: PlaceKey?
  /// Who takes part, as the pages of figures count them.
  private(set) var crowd: CrowdCount

  /// A counter of nobody yet.
  ///
  /// - Parameters:
  ///   - counting: How answers become what models count.
  ///   - library: The questionnaires.
  ///   - project: The project whose own changes are told, if any.
  init(_ counting: Counting, _ library: InstrumentLibrary, project: PlaceKey?) {
    self.counting = counting
    self.project = project
    variables = ReportVariable.all(library, counting.plan)
    reader = ReportReader(counting, library, variables)
    everybody = counting.nobody
    crowd = CrowdCount(counting)
  }

  /// Counts somebody who joined and whose answers may be used, as they were read.
  func add(_ read: ReadPerson) { add(reader.person(read, hash)) }

  /// Takes in other people, counted in the same way.
  func add(_ other: ReportCounter) {
    for theirs in other.leaves {
      leaves[place(theirs.area, theirs.project)].add(theirs)
    }
    days = [days, other.days].compactMap(\.self).reduce(nil) { all, own in
      min(
        all?.lowerBound ?? own.lowerBound, own.lowerBound)...max(
          all?.upperBound ?? own.upperBound, own.upperBound)
    }
    _ = everybody.add(other.everybody)
    for (key, theirs) in other.parts {
      let sums = parts[key] ?? counting.nobodyUngrouped
      _ = sums.add(theirs)
      parts[key] = sums
    }
    crowd.add(other.crowd)
    hash.add(other.hash)
  }

  private func add(_ person: ReportPerson) {
    let leaf = place(person.area, person.project)
    leaves[leaf].joined += 1
    let logs = min(person.logs.count, Self.months)
    leaves[leaf].byLogs[logs] += 1
    leaves[leaf].logs += person.logs.count
    crowd.add(person.member, person.answers, days: person.logs.map(\.day.number))
    for (index, log) in person.logs.enumerated() {
      if log.isQuarterly, index < Self.months { leaves[leaf].quarterly[index] += 1 }
      days =
        days.map { min($0.lowerBound, log.day.number)...max($0.upperBound, log.day.number) }
        ?? log.day.number...log.day.number
    }
    for (index, variable) in variables.enumerated()
    where variable.table == .background || logs > 0 {
      switch variable.read(person) {
      case .row(let row): leaves[leaf].rows[index][row] += 1
      case .other: leaves[leaf].rows[index][variable.rows.count] += 1
      case .missing: leaves[leaf].rows[index][variable.rows.count + 1] += 1
      case .number(let number):
        leaves[leaf].rows[index][0] += 1
        leaves[leaf].numbers[index].add(number)
      }
    }
    if let history = person.history { model(history, person) }
  }

  private func model(_ history: History, _ person: ReportPerson) {
    let tally = everybody.tally(history)
    everybody.replace(nil, by: tally)
    for key in [person.area, project == person.project ? project : nil].compactMap(\.self) {
      let sums = parts[key] ?? counting.nobodyUngrouped
      sums.replace(nil, by: tally.ungrouped)
      parts[key] = sums
    }
  }

  private func place(_ area: PlaceKey?, _ project: PlaceKey?) -> Int {
    let key = [area, project]
    if let known = places[key] { return known }
    places[key] = leaves.count
    leaves.append(
      Leaf(
        area: area, project: project,
        rows: variables.map { Array(repeating: 0, count: $0.rows.count + 2) },
        numbers: variables.map { _ in Moments() }))
    return leaves.count - 1
  }
}
