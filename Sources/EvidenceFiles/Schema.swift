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
    /// An answer to be scored; its slot in `scoring`.
    case item(Int)
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
  /// How answers become scores, where the table holds answers; nil where it holds scores alone.
  let scoring: RowScoring?
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
    var scoring = Self.scoring(options, header)
    let given = Set(header.names)
    func isThere(_ name: String) -> Bool {
      Self.column(of: name, header.names) != nil
        || scoring?.add(name, at: -1, columns: given) ?? false
    }
    for name in plan.adjust where !isThere(name) {
      throw TableError(
        file: file, row: 1, column: name,
        problem: "there is no such column, and every model of the plan is adjusted for it")
    }
    var reduced = plan
    reduced.outcomes = plan.outcomes.filter { name in
      Self.explain(name, isThere(name), "as an outcome", &explanations)
    }
    reduced.exposures = plan.exposures.filter { exposure in
      Self.explain(exposure.name, isThere(exposure.name), "as an exposure", &explanations)
    }
    reduced.groupings = plan.groupings.filter { grouping in
      let isThere = grouping.place(in: header.names) != nil || grouping.place(in: people) != nil
      return Self.explain(grouping.column, isThere, "by \(grouping.name)", &explanations)
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
    let columns = values.map { Self.column(of: $0, header.names) }
    scoring = Self.scoring(options, header)
    for (value, name) in values.enumerated() where columns[value] == nil {
      _ = scoring?.add(name, at: value, columns: given)
    }
    if scoring?.wanted.isEmpty ?? true { scoring = nil }
    self.scoring = scoring
    let (participant, time) = (participant, time)
    let groups = reduced.groupings.map { $0.place(in: header.names) }
    roles = header.names.indices.map { index in
      if index == participant { return .participant }
      if index == time, !columns.contains(index) { return .time }
      let slots = values.indices.filter { columns[$0] == index }
      if !slots.isEmpty { return .value(slots) }
      if let slot = scoring?.slots[header.names[index]] { return .item(slot) }
      let own = groups.indices.filter { groups[$0] == index }
      return own.isEmpty ? .ignored : .group(own)
    }
    peopleGroupings = groups.indices.filter { groups[$0] == nil }
  }

  /// What makes scores of answers, where a column is named as a question is.
  private static func scoring(_ options: AnalysisOptions, _ header: Header) -> RowScoring? {
    guard header.names.contains(where: { $0.contains(".") }),
      let library = options.instruments?()
    else { return nil }
    return RowScoring(library)
  }

  /// Other names under which columns are known: the published tables call health `health_status`.
  private static let otherNames = ["health": "health_status"]

  /// Where a column of the plan stands, under its own name or another.
  static func column(of name: String, _ names: [String]) -> Int? {
    names.firstIndex(of: name) ?? otherNames[name].flatMap { names.firstIndex(of: $0) }
  }

  private static func explain(
    _ name: String, _ isThere: Bool, _ use: String, _ explanations: inout [String]
  ) -> Bool {
    if isThere { return true }
    let line = "There is no column \(name): models that use it \(use) are left out."
    if !explanations.contains(line) { explanations.append(line) }
    return false
  }
}

extension Grouping {
  /// Where a table has the grouping: under its own name, or as the question it is asked by.
  func place(in names: [String]) -> Int? {
    names.firstIndex(of: column)
      ?? Grouping.questions[name].flatMap { names.firstIndex(of: $0) }
  }
}
