internal import LineJSON

extension Course {
  /// The course as one JSON object: months, first logs by group, changes from first to last.
  ///
  /// - Parameter reliabilities: The reliability of each outcome for which reliable change is wanted.
  /// - Returns: One line.
  public func json(reliabilities: [String: Double] = [:]) -> String {
    JSON.object([
      ("months", .list(monthRows.map { .object(Self.members($0)) })),
      ("at_first", .list(groupRows.map { .object(Self.members($0)) })),
      (
        "changes",
        .list(
          changes.indices.map { outcome in
            let row = changeRow(outcome)
            let reliable = reliable(outcome, reliabilities)
            return .object(
              Self.members(row) + [
                ("improved", .optional(changes[outcome].improved)),
                ("worsened", .optional(changes[outcome].worsened)),
                (
                  "reliable",
                  reliable.map {
                    .object([
                      ("least", .number($0.least)), ("improved", .number($0.improved)),
                      ("worsened", .number($0.worsened)),
                    ])
                  } ?? .null
                ),
              ])
          })
      ),
    ]).line
  }

  /// The course as a table with one row for each number of logs or people described.
  ///
  /// `table` says which of the three tables a row is of: month, first or change.
  ///
  /// - Parameter reliabilities: The reliability of each outcome for which reliable change is wanted.
  /// - Returns: Rows under a heading, each ended by a line feed.
  public func csv(reliabilities: [String: Double] = [:]) -> String {
    let heading = [
      "table", "column", "month", "group", "n", "mean", "sd", "ci_low", "ci_high", "improved",
      "worsened", "reliable_least", "reliable_improved", "reliable_worsened",
    ]
    let described = (monthRows.map { ("month", $0) } + groupRows.map { ("first", $0) })
      .map { Self.cells($0, $1) + Array(repeating: "", count: 5) }
    let changed = changes.indices.map { outcome in
      let reliable = reliable(outcome, reliabilities)
      return Self.cells("change", changeRow(outcome)) + [
        CSV.number(changes[outcome].improved), CSV.number(changes[outcome].worsened),
        CSV.number(reliable?.least), CSV.number(reliable?.improved), CSV.number(reliable?.worsened),
      ]
    }
    return CSV.table(heading, described + changed)
  }

  private struct Row {
    let column: String
    var month: Int?
    var group: String?
    let moments: Moments
  }

  private var monthRows: [Row] {
    months.enumerated().flatMap { month, all in
      zip(columns, all).filter { $1.count > 0 }.map {
        Row(column: $0, month: month + 1, moments: $1)
      }
    }
  }

  private var groupRows: [Row] {
    LabelOrder.sorted(Array(atFirst.keys)).flatMap { group in
      zip(columns, atFirst[group] ?? []).filter { $1.count > 0 }.map {
        Row(column: $0, group: group, moments: $1)
      }
    }
  }

  private func changeRow(_ outcome: Int) -> Row {
    Row(column: columns[outcome], moments: changes[outcome].change)
  }

  private func reliable(
    _ outcome: Int, _ reliabilities: [String: Double]
  ) -> (least: Double, improved: Double, worsened: Double)? {
    reliabilities[columns[outcome]].flatMap { changes[outcome].reliable(reliability: $0) }
  }

  private static func members(_ row: Row) -> [(String, JSON)] {
    [("column", .text(row.column))]
      + (row.month.map { [("month", .integer($0))] } ?? [])
      + (row.group.map { [("group", .text($0))] } ?? [])
      + [
        ("n", .integer(row.moments.count)), ("mean", .optional(row.moments.mean)),
        ("sd", .optional(row.moments.deviation)),
        ("ci_low", .optional(row.moments.interval?.low)),
        ("ci_high", .optional(row.moments.interval?.high)),
      ]
  }

  private static func cells(_ table: String, _ row: Row) -> [String] {
    [
      table, CSV.field(row.column), row.month.map { "\($0)" } ?? "", CSV.field(row.group ?? ""),
      "\(row.moments.count)", CSV.number(row.moments.mean), CSV.number(row.moments.deviation),
      CSV.number(row.moments.interval?.low), CSV.number(row.moments.interval?.high),
    ]
  }
}
