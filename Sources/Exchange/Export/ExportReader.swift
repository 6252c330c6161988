internal import Identity
internal import PeerLog
internal import Programme
internal import Storage

/// Reads what is given out for research, in the order in which it is written.
struct ExportReader: Sendable {
  /// What comes first, and then some people at a time.
  enum Part: Sendable {
    case extent(Extent)
    case people([Record])
  }

  /// How much there is.
  struct Extent: Sendable {
    let people: Int
    let logs: Int
    let peopleLeftOut: Int
    let logsLeftOut: Int
    let places: Places?
  }

  /// Somebody under their name in the cut, with their logs in the order of their days.
  struct Record: Sendable {
    let name: String
    let person: ResearchStore.Person
    let logs: [ResearchStore.SentLog]
  }

  let terms: ConsentTerms
  let names: Pseudonyms

  /// How many people are read and handed over at once, so that two threads seldom wait for one another.
  private static let most = 64

  /// Hands everything over: how much there is, and then everybody in the order of their names.
  func each(on connection: any Connection, _ hand: (Part) throws -> Void) throws {
    let people = try ResearchStore.people(under: terms, on: connection)
      .map { (name: names.name(of: $0.key), member: $0) }
      .sorted { $0.name < $1.name }
    let logs = people.reduce(0) { $0 + $1.member.logs }
    let totals = try ResearchStore.totals(on: connection)
    try hand(
      .extent(
        Extent(
          people: people.count, logs: logs, peopleLeftOut: totals.people - people.count,
          logsLeftOut: totals.logs - logs, places: try PlacesStore.places(connection))))
    for start in stride(from: 0, to: people.count, by: Self.most) {
      let some = people[start..<min(start + Self.most, people.count)]
      let persons = try ResearchStore.persons(some.map(\.member), on: connection)
      let logs = try ResearchStore.logs(of: some.map(\.member.key), on: connection)
      try hand(
        .people(
          some.compactMap { name, member in
            persons[member.key].map {
              Record(name: name, person: $0, logs: logs[member.key] ?? [])
            }
          }))
    }
  }
}
