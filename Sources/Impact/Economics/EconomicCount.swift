internal import Evidence

/// The costs and years of some people.
final class EconomicCount {
  let all: CostCount
  let full: CostCount
  let capped: CostCount
  private(set) var years = [
    HealthYears(), HealthYears(discount: Economics.discount), HealthYears(path: .held),
  ]
  private let cap: Double

  /// Of nobody; costs above `cap` are counted as it.
  init(_ plan: Plan, cap: Double) {
    all = CostCount("All logs that ask about services", plan)
    full = CostCount("Only logs of the longest version", plan)
    capped = CostCount("Costs above those of 99 logs in 100 counted as those", plan)
    self.cap = cap
  }

  /// Takes in a person.
  func add(_ person: EconomicLogs.Person) {
    all.add(person.logs)
    full.add(person.logs.filter { !$0.isShort })
    capped.add(person.logs.map { $0.capped(at: cap) })
    for index in years.indices {
      years[index].add(times: person.health.map(\.time), values: person.health.map(\.index))
    }
  }

  /// Takes in other people.
  func add(_ other: EconomicCount) {
    all.add(other.all)
    full.add(other.full)
    capped.add(other.capped)
    for index in years.indices { years[index].add(other.years[index]) }
  }
}
