internal import Evidence

/// The costs and years of some people.
final class EconomicCount {
  let all: CostCount
  let full: CostCount
  let capped: CostCount
  private(set) var years = [
    HealthYears(), HealthYears(discount: Economics.discount), HealthYears(path: .held),
  ]
  /// Everybody's logs, to be counted again when it is known which costs are the highest.
  private var kept: KeptLogs

  /// Of nobody.
  init(_ plan: Plan) {
    kept = KeptLogs(columns: plan.valueColumns.count)
    all = CostCount("All logs that ask about services", plan)
    full = CostCount("Only logs of the longest version", plan)
    capped = CostCount("Costs above those of 99 logs in 100 counted as those", plan)
  }

  /// The cost of every log of which it is known.
  var totals: [Double] { kept.totals }

  /// Takes in a person.
  func add(_ person: EconomicLogs.Person) {
    all.add(person.logs)
    full.add(person.logs.filter { !$0.isShort })
    kept.add(person.logs)
    for index in years.indices {
      years[index].add(times: person.health.map(\.time), values: person.health.map(\.index))
    }
  }

  /// Counts everybody again, with costs above a bound as it.
  func cap(at bound: Double) {
    kept.each { capped.add($0.map { $0.capped(at: bound) }) }
  }

  /// Takes in other people, whose costs are capped already as those here are.
  func add(_ other: EconomicCount) {
    all.add(other.all)
    full.add(other.full)
    capped.add(other.capped)
    for index in years.indices { years[index].add(other.years[index]) }
  }
}
