internal import Evidence

/// Makes the means by month since the first log, where enough people are in a month.
enum CourseTable {
  /// Numbers of people are told to the nearest of these.
  private static let step = 5

  /// The months of every outcome, in the order of the plan.
  static func rows(_ course: Course, _ plan: Plan, _ rule: DisclosureRule) -> [CourseRow] {
    let about = DisclosureRule(smallest: rule.smallest, rounding: max(rule.rounding, step))
    return plan.outcomes.flatMap { outcome -> [CourseRow] in
      guard let column = course.columns.firstIndex(of: outcome) else { return [] }
      return course.months.enumerated().compactMap { month, columns in
        let values = columns[column]
        guard !rule.isSmall(values.count), let mean = values.mean, let interval = values.interval
        else { return nil }
        return CourseRow(
          outcome: outcome, month: month + 1, people: about.rounded(values.count), mean: mean,
          low: interval.low, high: interval.high)
      }
    }
  }
}
