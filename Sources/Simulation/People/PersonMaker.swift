internal import Time

/// Draws people as the published margins have them.
struct PersonMaker: Sendable {
  private let margins: Margins
  private let retention: Retention
  /// For each region those registered with logs, registered without, and with logs but not registered.
  private let classes: Weights
  private let backgroundItems: [[Weights]]
  private let backgroundSkipped: [[Double]]
  private let useParts: [[Double]]
  private let joinedMonths: Weights

  /// The codes of each background item's answers, in the order of ``backgroundNames``.
  let backgroundCodes: [[String]]
  let backgroundNames: [String]
  let useCodes: [String]

  init(_ margins: Margins) {
    self.margins = margins
    retention = Retention(margins)
    var classes: [Double] = []
    for region in margins.regions.indices {
      let unregistered = margins.chosen.unregistered[region]
      let withLogs = margins.people.logged[region] - unregistered
      classes += [withLogs, margins.people.registered[region] - withLogs, unregistered]
    }
    self.classes = Weights(classes)
    let items = margins.background.sorted { $0.key < $1.key }
    backgroundNames = items.map(\.key)
    backgroundCodes = items.map { $0.value.keys.sorted() }
    backgroundItems = items.map { item in
      margins.regions.indices.map { region in
        Weights(item.value.keys.sorted().map { item.value[$0]?[region] ?? 0 })
      }
    }
    backgroundSkipped = items.map { item in
      margins.regions.indices.map { region in
        let answered = item.value.values.reduce(0) { $0 + $1[region] }
        return max(0, 1 - answered / margins.people.registered[region])
      }
    }
    let uses = margins.use.yes.sorted { $0.key < $1.key }
    useCodes = uses.map(\.key)
    useParts = margins.regions.indices.map { region in
      Self.draws(uses.map { $0.value[region] / max(1, margins.use.answered[region]) })
    }
    joinedMonths = Weights(margins.chosen.joined)
  }

  /// One person, without their logs.
  func person(_ number: Int, _ chance: inout Chance) -> SimulatedPerson {
    var person = SimulatedPerson(number: number)
    let drawn = chance.pick(classes)
    person.region = drawn / 3
    person.isRegistered = drawn % 3 != 2
    let region = person.region
    person.isShort = chance.happens(margins.short[region] / margins.people.logged[region])
    person.isOnline = chance.happens(onlinePart(person))
    let ticked = margins.shares.ticked[0] / (margins.shares.online[1] - margins.shares.online[0])
    person.ticks = !person.isOnline && chance.happens(ticked)
    person.neverCountsProjects = chance.happens(margins.chosen.projects.neverAnswered)
    person.project = isCommunity(region) ? 1 : 1 + chance.number(below: 5)
    if person.isRegistered { drawBackground(&person, &chance) }
    drawTime(&person, logs: drawn % 3 == 1 ? 0 : logs(person, &chance), &chance)
    drawUses(&person, &chance)
    person.takesMedication = chance.happens(margins.medication.parts[region])
    return person
  }

  /// Whether a region is the online community, which is last and has one project.
  func isCommunity(_ region: Int) -> Bool { region == margins.regions.count - 1 }

  private func onlinePart(_ person: SimulatedPerson) -> Double {
    if isCommunity(person.region) { return margins.chosen.online.community }
    return person.isShort ? margins.chosen.online.short : margins.chosen.online.others
  }

  private func drawBackground(_ person: inout SimulatedPerson, _ chance: inout Chance) {
    for item in backgroundItems.indices {
      let isSkipped = chance.happens(backgroundSkipped[item][person.region])
      let answer = chance.pick(backgroundItems[item][person.region])
      person.background.append(isSkipped ? nil : answer)
    }
    let years = chance.exponential(mean: margins.servicesYears[person.region])
    person.servicesYears = min(80, Int(years.rounded()))
  }

  /// Draws ways of spending time until there is one: whoever named none counts as missing.
  private func drawUses(_ person: inout SimulatedPerson, _ chance: inout Chance) {
    let parts = useParts[person.region]
    for _ in 0..<30 where person.uses.isEmpty {
      person.uses = parts.indices.filter { chance.happens(parts[$0]) }
    }
  }

  /// The probabilities that give the wanted parts among those who named at least one.
  private static func draws(_ wanted: [Double]) -> [Double] {
    var parts = wanted
    for _ in 0..<100 {
      let any = 1 - parts.reduce(1) { $0 * (1 - $1) }
      parts = wanted.map { min(1, $0 * any) }
    }
    return parts
  }

  private func logs(_ person: SimulatedPerson, _ chance: inout Chance) -> Int {
    let kind = Retention.Kind(isRegistered: person.isRegistered, isShort: person.isShort)
    var logs = 1
    while chance.happens(retention.another(after: logs, in: person.region, kind)) { logs += 1 }
    return logs
  }
}

extension PersonMaker {
  /// The first and the last day on which people could join, and the last day of any log.
  private static let first = Day(year: 2015, month: 9, day: 25) ?? Day(number: 0)
  private static let last = Day(year: 2016, month: 9, day: 30) ?? Day(number: 0)
  private static let end = Day(year: 2016, month: 12, day: 21) ?? Day(number: 0)

  /// Draws the day of joining so that all logs, a month apart, come before the end, and their days.
  private func drawTime(
    _ person: inout SimulatedPerson, logs: Int, _ chance: inout Chance
  ) {
    let needed = 31 * max(0, logs - 1) + 10
    let latest = max(Self.first, min(Self.last, Self.end + -needed))
    var joined = Self.last + 1
    var tries = 0
    while joined > latest || joined < Self.first {
      let month = chance.pick(joinedMonths)
      let year = 2015 + (month + 8) / 12
      let start = Day(year: year, month: (month + 8) % 12 + 1, day: 1) ?? Self.first
      joined = start + chance.number(below: 30)
      tries += 1
      if tries > 50 { joined = Self.first + chance.number(below: latest - Self.first + 1) }
    }
    person.joined = joined
    for log in 0..<logs {
      let days = (Double(log) * 30.4375).rounded()
      person.days.append(joined + Int(days) + chance.number(below: log == 0 ? 4 : 10))
    }
  }
}
