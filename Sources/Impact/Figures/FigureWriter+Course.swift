public import Design
public import Evidence
internal import Wording

// How averages went on from the month of the first log.
extension FigureWriter {
  /// The outcomes month by month, one panel each; then how much people gave and received.
  ///
  /// - Parameters:
  ///   - course: What the logs of a place say, month by month.
  ///   - place: What may be told of it.
  ///   - plan: What is analysed.
  ///   - rule: What is too few.
  /// - Returns: A figure of outcomes and one of exposures; neither where nothing may be told.
  public func courses(
    _ course: Course, _ place: ToldCrowd.Place, _ plan: Plan, _ rule: DisclosureRule
  ) -> [Figure] {
    [
      self.course(
        "outcomes", course, place, rule,
        columns: plan.outcomes.map { ($0, sentences.outcome($0), say("axis.points")) }),
      self.course(
        "exposures", course, place, rule,
        columns: plan.exposures.map(\.name).map {
          ($0, sentences.exposure($0), say(Self.counts.contains($0) ? "axis.number" : "axis.times"))
        }),
    ].compactMap(\.self)
  }

  /// Which title tells how many went up and how many down.
  private static func course(higher: Int, lower: Int) -> String {
    switch (higher > 0, lower > 0) {
    case (true, true): "title"
    case (true, false): "higher"
    case (false, true): "lower"
    case (false, false): "level"
    }
  }

  /// Exposures that are numbers of things and not of times.
  private static let counts: Set<String> = ["projects", "given_types", "received_types"]

  private func course(
    _ id: String, _ course: Course, _ place: ToldCrowd.Place, _ rule: DisclosureRule,
    columns: [(name: String, title: String, axis: String)]
  ) -> Figure? {
    let told = columns.compactMap { column in
      course.columns.firstIndex(of: column.name).map {
        (title: column.title, axis: column.axis, moments: means(course, $0, place, rule))
      }
    }.filter { $0.moments.contains { $0 != nil } }
    let last = told.compactMap { $0.moments.lastIndex { $0 != nil } }.max() ?? 0
    guard !told.isEmpty, last > 0 else { return nil }
    // A title tells what is clear: few people log for long, and an average of a few goes up and down by chance.
    let ends = told.compactMap { panel in
      let known = panel.moments.compactMap { $0?.interval }
      return known.first.flatMap { first in known.last.map { (first: first, last: $0) } }
    }
    let higher = ends.count { $0.last.low > $0.first.high }
    let lower = ends.count { $0.last.high < $0.first.low }
    return Figure(
      words,
      FigureText(
        id: id,
        title: say(
          "course.\(id).\(Self.course(higher: higher, lower: lower))",
          [
            "higher": "\(higher)", "lower": "\(lower)", "all": "\(told.count)",
            "month": "\(last + 1)",
          ]),
        summary: say("course.text"),
        notes: [say("course.note")]
          + keptNote(rule, place.steps.prefix(last + 1).contains(nil))),
      CourseChart(
        steps: (0...last).map { "\($0 + 1)" }, stepTitle: say("course.steps"),
        columns: .init(
          panel: say("measure"), step: say("course.step"), count: words[.finding("column.people")],
          value: say("mean")),
        panels: told.map { panel in
          .init(
            panel.title, axis: FigureAxis(panel.axis, decimals: 1),
            points: (0...last).map { step in
              let moments = panel.moments[step]
              return .init(
                // No score, number or time is below nothing.
                moments?.mean, low: moments?.interval.map { max(0, $0.low) },
                high: moments?.interval?.high,
                count: moments == nil ? "" : Decimal.count(place.steps[step] ?? 0))
            })
        }))
  }

  /// For each month the values of a column, where they are of enough people.
  private func means(
    _ course: Course, _ column: Int, _ place: ToldCrowd.Place, _ rule: DisclosureRule
  ) -> [Moments?] {
    course.months.indices.map { month in
      let moments = course.months[month][column]
      // Somebody may have more than one log in a month: so many people there are at least.
      let people = moments.count - (place.more[safely: month] ?? 0)
      guard let told = place.steps[safely: month], told != nil, !rule.isSmall(people) else {
        return nil
      }
      return moments
    }
  }

  /// How often people gave and received each kind of support in a month, on average.
  ///
  /// - Parameters:
  ///   - course: What the logs of a place say, month by month.
  ///   - place: What may be told of it.
  ///   - rule: What is too few.
  /// - Returns: The figure; nil where nothing of it may be told.
  public func bothWays(
    _ course: Course, _ place: ToldCrowd.Place, _ rule: DisclosureRule
  ) -> Figure? {
    let rows = ["informal", "one_to_one", "group", "online"].map { kind in
      (
        kind: kind, given: mean("given_\(kind)", course, place, rule),
        received: mean("received_\(kind)", course, place, rule)
      )
    }
    let known = rows.filter { $0.given != nil && $0.received != nil }
    guard !known.isEmpty else { return nil }
    // Counted as they are read, to one decimal.
    let more = known.count {
      (10 * ($0.received ?? 0)).rounded() > (10 * ($0.given ?? 0)).rounded()
    }
    return Figure(
      words,
      FigureText(
        id: "both-ways",
        title: say("ways.title", ["more": "\(more)", "all": "\(known.count)"]),
        summary: say("ways.text"), notes: [say("ways.note")]),
      PairChart(
        axis: FigureAxis(say("ways.axis"), decimals: 1, covering: 0...1), rowTitle: say("kind"),
        first: say("gave"), second: say("received"),
        rows: rows.map { .init(say("ways.\($0.kind)"), $0.given, $0.received, instead: kept) }))
  }

  /// The average over the months that are told.
  private func mean(
    _ column: String, _ course: Course, _ place: ToldCrowd.Place, _ rule: DisclosureRule
  ) -> Double? {
    guard let column = course.columns.firstIndex(of: column) else { return nil }
    return means(course, column, place, rule).compactMap(\.self)
      .reduce(into: Moments()) { $0.add($1) }.mean
  }
}
