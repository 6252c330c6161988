internal import Evidence
public import Identity
internal import LineJSON
public import Programme
public import Storage
public import Time
internal import Web

// How many people take part, for those who look after projects: the numbers of their pages, and no more.
extension APIRoom {
  /// How many people of a project have joined, and how many sent a log since a day.
  public typealias Figures =
    @Sendable (PlaceKey, _ since: Day, any Connection) throws ->
    ProjectFigures

  func projects(_ call: Call) throws -> Response {
    guard case .account(_, let grant) = call.caller else { throw Problem(.forbidden) }
    let since = call.today + (1 - call.today.parts.day)
    let (rule, projects) = try house.stores.kith.read { connection -> (DisclosureRule, [JSON]) in
      let rule = try DisclosureStore.rule(connection)
      guard let places = try PlacesStore.places(connection) else { return (rule, []) }
      let standing = Standing([grant], in: places)
      let projects = try places.areas.flatMap { area in
        try area.projects.filter { standing.sees(project: $0.key) }.map { project in
          let figures = try figures(project.key, since, connection)
          return [
            "project": .text(project.key.rawValue), "name": .text(project.name),
            "area": .text(area.name), "listed": Self.json(figures.listed, rule),
            "others": Self.json(figures.others, rule),
          ] as JSON
        }
      }
      return (rule, projects)
    }
    return json(
      [
        "since": .text(since.iso), "smallest": .integer(rule.smallest),
        "projects": .list(projects),
      ], call)
  }

  private static func json(_ group: ProjectFigures.Group, _ rule: DisclosureRule) -> JSON {
    ["joined": json(rule.told(group.joined)), "logged": json(rule.told(group.logged))]
  }

  private static func json(_ told: Told) -> JSON { told.number.map { .integer($0) } ?? .null }
}
