internal import Design
internal import Evidence
internal import Identity
internal import Programme

/// The figures of a place, part by part, from what may be told of it.
struct PlaceFigures {
  let writer: FigureWriter
  let scope: Scope
  /// The areas of the programme, in their order.
  let areas: [(scope: Scope, name: String)]
  let plan: Plan
  let rule: DisclosureRule
  let crowd: ToldCrowd
  /// What the logs say; nil without any.
  let edition: Edition?
  /// Which groups are set beside each other.
  let filter: FindingsFilter
  let population: Population?

  /// The figures of a part.
  func figures(_ part: FigurePart) -> [Figure] {
    switch part {
    case .people: people
    case .support: support
    case .months: months
    case .changes: changes
    case .groups: group.map { [writer.change($0, id: "groups", rule, title: title(of: $0))] } ?? []
    }
  }

  private var people: [Figure] {
    let own = FigureWriter.Counted.allCases.flatMap { counted in
      [
        writer.months(counted, crowd, in: scope),
        scope == .programme ? writer.areas(counted, crowd, areas) : nil,
      ].compactMap(\.self)
    }
    return own + writer.who(crowd, in: scope, beside: population)
  }

  private var support: [Figure] {
    let ways = edition.flatMap { edition in
      crowd.places[scope].flatMap { writer.bothWays(edition.course, $0, rule) }
    }
    return [writer.kinds(crowd, in: scope), ways].compactMap(\.self)
  }

  private var months: [Figure] {
    guard let edition, let place = crowd.places[scope] else { return [] }
    return writer.courses(edition.course, place, plan, rule)
  }

  private var changes: [Figure] {
    let answers = edition?.report.answers ?? []
    let overall = plan.exposures.filter(\.isStratified).map(\.name)
    return plan.outcomes.compactMap { outcome in
      let asked = answers.filter {
        $0.by == nil && $0.outcome == outcome && overall.contains($0.exposure)
      }
      return writer.changes(FindingsPage.Model.told(asked, among: answers, rule), rule)
    }
  }

  /// The model of groups that is asked for.
  var group: ToldModel? {
    let answers = edition?.report.answers ?? []
    let name = groupName
    let asked = answers.filter {
      $0.by == name.by && $0.outcome == name.outcome && $0.exposure == name.exposure
    }
    return FindingsPage.Model.told(asked, among: answers, rule).first
  }

  /// Which model of groups is asked for; giving support and wellbeing by gender, if nothing is.
  var groupName: ModelName {
    let exposures = plan.exposures.filter(\.isStratified).map(\.name)
    return ModelName(
      filter.outcome ?? plan.outcomes.first ?? "",
      filter.exposure.flatMap { exposures.contains($0) ? $0 : nil }
        ?? (exposures.contains("given_types") ? "given_types" : exposures.first ?? ""),
      by: filter.community
        ?? plan.groupings.map(\.name).first(where: FindingsFilter.isCommunity) ?? "")
  }

  private func title(of model: ToldModel) -> String {
    writer.sentence([model])
      ?? writer.say(
        "groups.unclear",
        [
          "outcome": writer.sentences.outcome(model.outcome),
          "grouping": writer.groups.grouping(model.by ?? ""),
        ])
  }
}
