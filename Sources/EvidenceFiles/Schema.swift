internal import Evidence

/// What each column of a table of logs is read as.
struct Schema {
  /// How one column is read.
  enum Role: Equatable {
    case ignored
    case participant
    case time
    /// A number; its places among `Plan.valueColumns`.
    case value([Int])
    /// Text; the groupings it belongs to.
    case group([Int])
  }

  /// The plan, with only what the table holds.
  let plan: Plan
  /// One for each column.
  let roles: [Role]
  /// The columns' names.
  let names: [String]
  /// The position of the participant's column.
  let participant: Int
  /// The position of the time's column.
  let time: Int
  /// What stands between fields.
  let separator: UInt8
  /// The groupings that are read from the table of people.
  let peopleGroupings: [Int]
  /// The filters of each column.
  let filters: [[RowFilter]]
  /// Whether only logs with every number of the plan are read.
  let isComplete: Bool
}

extension Schema {
  /// Lays a plan over a table's columns.
  ///
  /// - Parameters:
  ///   - options: What is to be analysed.
  ///   - header: The table's heading.
  ///   - people: The names of the columns of the table of people; empty without one.
  ///   - timeColumn: The name of the time's column.
  ///   - file: The table's name, for errors.
  ///   - explanations: Receives one line for each column of the plan that is absent.
  /// - Throws: `TableError` when the participant, the time or everything that could be modelled is absent.
  init(
    _ options: AnalysisOptions, header: Header, people: [String], time timeColumn: String,
    file: String, explanations: inout [String]
  ) throws(TableError) {
    let plan = options.plan
    func position(_ name: String) throws(TableError) -> Int {
      guard let index = header.names.firstIndex(of: name) else {
        throw TableError(
          file: file, row: 1, column: name,
          problem:
            "there is no such column; the columns are \(header.names.joined(separator: ", "))")
      }
      return index
    }
    participant = try position(options.participant)
    time = try position(timeColumn)
    for filter in options.filters { _ = try position(filter.column) }
    filters = header.names.map { name in options.filters.filter { $0.column == name } }
    isComplete = options.isComplete
    for name in plan.adjust where !header.names.contains(name) {
      throw TableError(
        file: file, row: 1, column: name,
        problem: "there is no such column, and every model of the plan is adjusted for it")
    }
    var reduced = plan
    reduced.outcomes = plan.outcomes.filter { name in
      Self.explain(name, header.names, "as an outcome", &explanations)
    }
    reduced.exposures = plan.exposures.filter { exposure in
      Self.explain(exposure.name, header.names, "as an exposure", &explanations)
    }
    reduced.groupings = plan.groupings.filter { grouping in
      Self.explain(grouping.column, header.names + people, "by \(grouping.name)", &explanations)
    }
    guard !reduced.outcomes.isEmpty, !reduced.exposures.isEmpty else {
      let kind = reduced.outcomes.isEmpty ? "outcomes" : "exposures"
      let wanted = reduced.outcomes.isEmpty ? plan.outcomes : plan.exposures.map(\.name)
      throw TableError(
        file: file, row: 1,
        problem: "the table holds none of the \(kind) \(wanted.joined(separator: ", "))")
    }
    self.plan = reduced
    names = header.names
    separator = header.separator
    let values = reduced.valueColumns
    let (participant, time) = (participant, time)
    roles = header.names.enumerated().map { index, name in
      if index == participant { return .participant }
      if index == time, !values.contains(name) { return .time }
      let slots = values.indices.filter { values[$0] == name }
      if !slots.isEmpty { return .value(slots) }
      let groups = reduced.groupings.indices.filter { reduced.groupings[$0].column == name }
      return groups.isEmpty ? .ignored : .group(groups)
    }
    let names = header.names
    peopleGroupings = reduced.groupings.indices.filter {
      !names.contains(reduced.groupings[$0].column)
    }
  }

  private static func explain(
    _ name: String, _ names: [String], _ use: String, _ explanations: inout [String]
  ) -> Bool {
    if names.contains(name) { return true }
    let line = "There is no column \(name): models that use it \(use) are left out."
    if !explanations.contains(line) { explanations.append(line) }
    return false
  }
}
