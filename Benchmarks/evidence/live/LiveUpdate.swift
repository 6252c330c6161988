import Evidence

/// Times one update of the live summaries: a participant's old logs taken away, the new ones added.
@main
enum LiveUpdate {
  /// Runs 2,000 updates on summaries of 5,000 people and prints the median and the slowest.
  static func main() {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let plan = Plan.programme
    func person(_ logs: Int) -> History {
      History(
        logs: (0..<logs).map { _ in plan.valueColumns.map { _ in Double(random(12)) } },
        groups: plan.groupings.map { _ in "group \(random(5))" })
    }
    var people = (0..<5000).map { _ in person(1 + random(12)) }
    let live = LiveSummaries(
      plan: plan, units: plan.valueColumns.map { _ in 100 }, middles: plan.outcomes.map { _ in 6 })
    var tallies = people.map(live.tally)
    for tally in tallies { live.replace(nil, by: tally) }
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<2000 {
      let index = random(people.count)
      people[index].logs.append(plan.valueColumns.map { _ in Double(random(12)) })
      let person = people[index]
      let time = clock.measure {
        let new = live.tally(person)
        live.replace(tallies[index], by: new)
        tallies[index] = new
      }
      times.append(time)
    }
    times.sort()
    print("one update: median \(times[1000]), 99% \(times[1979]), slowest \(times[1999])")
  }
}
