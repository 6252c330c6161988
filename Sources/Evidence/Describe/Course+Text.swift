extension Course {
  /// The course as three tables: by month, at the first log by group, and from first to last.
  ///
  /// - Parameter reliabilities: The reliability of each outcome for which reliable change is wanted.
  /// - Returns: Lines of text.
  public func text(reliabilities: [String: Double] = [:]) -> String {
    (monthTable + [""] + groupTable + [""] + changeTable(reliabilities)).joined(separator: "\n")
      + "\n"
  }

  private var monthTable: [String] {
    var lines = ["Means by month since the first log (95% interval; number of logs)"]
    for (column, name) in columns.enumerated() {
      lines.append("  \(name)")
      for (month, moments) in months.enumerated() where moments[column].count > 0 {
        lines.append("    month \(month + 1): \(Self.mean(moments[column]))")
      }
    }
    return lines
  }

  private var groupTable: [String] {
    var lines = ["At the first log, by group (mean, standard deviation; people)"]
    for label in LabelOrder.sorted(Array(atFirst.keys)) {
      guard let moments = atFirst[label] else { continue }
      lines.append("  \(label)")
      for (column, name) in columns.enumerated() where moments[column].count > 0 {
        lines.append(
          "    \(name): \(Decimal.text(moments[column].mean)), "
            + "\(Decimal.text(moments[column].deviation)); \(moments[column].count)")
      }
    }
    return lines
  }

  private func changeTable(_ reliabilities: [String: Double]) -> [String] {
    var lines = ["From first to last log (mean change, 95% interval; people)"]
    for (outcome, change) in changes.enumerated() where change.change.count > 0 {
      lines.append(
        "  \(columns[outcome]): \(Self.mean(change.change)); better \(Self.percent(change.improved)), worse "
          + Self.percent(change.worsened))
      guard let reliability = reliabilities[columns[outcome]],
        let reliable = change.reliable(reliability: reliability)
      else { continue }
      lines.append(
        "    reliably (more than \(Decimal.text(reliable.least)) points): better "
          + "\(Self.percent(reliable.improved)), worse \(Self.percent(reliable.worsened))")
    }
    return lines
  }

  private static func mean(_ moments: Moments) -> String {
    let interval = moments.interval.map {
      " (\(Decimal.text($0.low)) to \(Decimal.text($0.high)))"
    }
    return "\(Decimal.text(moments.mean))\(interval ?? ""); \(moments.count)"
  }

  private static func percent(_ part: Double?) -> String {
    "\(Decimal.text(part.map { 100 * $0 }, 0))%"
  }
}
