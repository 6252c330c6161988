internal import Evidence

/// The tables of a report as CSV, with the columns and names of the published appendix (A4.1 to A4.11).
///
/// A number that is kept back is an empty cell.
public enum PublishedTables {
  /// Every table, by its number, with a heading line; lines end with a line feed.
  public static func csv(_ bundle: ReportBundle) -> [(name: String, text: String)] {
    [
      ("A4.1", months(bundle)), ("A4.2", people(bundle, .background)),
      ("A4.3", people(bundle, .start)), ("A4.4", people(bundle, .support)),
    ]
      + PublishedExposure.tables.map { ($0, changes(bundle, $0)) }
      + [("A4.10", groups(bundle)), ("A4.11", samples(bundle))]
  }

  private static let total = "Total"

  private static func months(_ bundle: ReportBundle) -> String {
    table(
      ["region", "month", "quarterly", "monthly", "logs"],
      bundle.months.map { row in
        [
          row.place ?? total, "\(row.month)", number(row.quarterly), number(row.monthly),
          number(row.logs),
        ]
      })
  }

  private static func people(_ bundle: ReportBundle, _ table: PeopleRow.Table) -> String {
    let isStart = table == .start
    let names = table == .support ? ["support_type", "direction"] : ["variable", "category"]
    let more = isStart ? ["missing", "n_valid"] : []
    let means = table == .support ? [] : ["mean", "sd"]
    return self.table(
      names + ["region", "region_n"] + more + ["count", "pct"] + means,
      bundle.people.filter { $0.table == table }.map { row in
        [row.variable, row.category, row.place ?? total, number(row.base)]
          + (isStart ? [number(row.missing), number(row.valid)] : [])
          + [number(row.count), decimal(row.percent, 1)]
          + (table == .support ? [] : [decimal(row.mean, 1), decimal(row.sd, 1)])
      })
  }

  private static let change = [
    "n", "mean", "ci_low", "ci_high", "p_value", "p_op", "p_kind", "effect_size",
  ]

  private static func changes(_ bundle: ReportBundle, _ name: String) -> String {
    let exposures = PublishedExposure.all.filter { $0.table == name }
    let rows = exposures.flatMap { exposure in
      bundle.models.filter {
        $0.by == nil && $0.sample == nil && $0.exposure == exposure.name
      }.map { row in
        [name, exposure.printed, outcome(row.outcome), row.level.capitalized] + cells(row)
      }
    }
    return table(["table", "exposure", "outcome", "level"] + change, rows)
  }

  private static func groups(_ bundle: ReportBundle) -> String {
    table(
      ["table", "subgroup_variable", "exposure", "outcome", "level", "subgroup"] + change,
      bundle.models.filter { $0.by != nil }.map { row in
        [
          "A4.10", row.by ?? "", exposure(row.exposure), outcome(row.outcome),
          row.level.capitalized, row.group ?? "",
        ] + cells(row)
      })
  }

  private static func samples(_ bundle: ReportBundle) -> String {
    table(
      ["table", "sample", "exposure", "outcome", "level"] + change,
      bundle.models.filter { $0.sample != nil }.map { row in
        [
          "A4.11", row.sample ?? "", exposure(row.exposure), outcome(row.outcome),
          row.level.capitalized,
        ] + cells(row)
      })
  }

  private static func cells(_ row: ModelRow) -> [String] {
    let p = row.test?.p
    return [
      number(row.pairs), decimal(row.mean, 2), decimal(row.low, 2), decimal(row.high, 2),
      p.map { $0 < 0.001 ? "0.001" : decimal($0, 3) } ?? "", p.map { $0 < 0.001 ? "<" : "=" } ?? "",
      row.by == nil ? "main_effect" : "interaction", row.isFound ? decimal(row.effect, 2) : "",
    ]
  }

  private static func exposure(_ name: String) -> String {
    PublishedExposure.all.first { $0.name == name }?.printed ?? name
  }

  private static func outcome(_ name: String) -> String {
    name == "health" ? "health_status" : name
  }

  private static func number(_ value: Int?) -> String { value.map(String.init) ?? "" }

  private static func decimal(_ value: Double?, _ decimals: Int) -> String {
    value.map { Decimal.text($0, decimals) } ?? ""
  }

  private static func table(_ heading: [String], _ rows: [[String]]) -> String {
    ([heading] + rows).map { $0.map(quoted).joined(separator: ",") + "\n" }.joined()
  }

  /// A cell (RFC 4180).
  private static func quoted(_ text: String) -> String {
    text.contains(where: { ",\"\n\r".contains($0) })
      ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
