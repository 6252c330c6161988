import Evidence
import Foundation
import TestSupport
import Testing

@Suite("Years weighed by health")
struct HealthYearsTests {
  private let year = HealthYears.yearLength

  @Test(
    "Half to seven tenths over a year: 0.6 lived and 0.1 gained in a straight line, none of it when held"
  )
  func byHand() throws {
    var straight = HealthYears()
    var held = HealthYears(path: .held)
    straight.add(times: [0, year], values: [0.5, 0.7])
    held.add(times: [0, year], values: [0.5, 0.7])
    #expect(abs(try #require(straight.lived.mean) - 0.6) < 1e-12)
    #expect(abs(try #require(straight.gained.mean) - 0.1) < 1e-12)
    #expect(try #require(held.lived.mean) == 0.5)
    #expect(try #require(held.gained.mean) == 0)
    #expect(straight.personYears == 1)
  }

  @Test("A later year counts less: the area is what many thin slices add up to", arguments: 0..<20)
  func discounted(seed: Int) throws {
    var dice = Dice(UInt64(seed))
    var times = [0.0]
    for _ in 0..<5 { times.append(times[times.count - 1] + 30 + 400 * dice.part()) }
    let values = times.map { _ in 1.6 * dice.part() - 0.6 }
    for rate in [0, 1e-9, 0.035, 0.1] {
      var years = HealthYears(discount: rate)
      years.add(times: times, values: values)
      let slices = 200_000
      let end = times[times.count - 1]
      var sum = 0.0
      var place = 0
      for slice in 0..<slices {
        let time = (Double(slice) + 0.5) / Double(slices) * end
        while times[place + 1] < time { place += 1 }
        let part = (time - times[place]) / (times[place + 1] - times[place])
        let value = values[place] + part * (values[place + 1] - values[place])
        sum += value * pow(1 + rate, -time / year) * end / year / Double(slices)
      }
      #expect(abs(try #require(years.lived.mean) - sum) < 1e-6)
    }
  }

  @Test(
    "Whoever stays as they were gains nothing, whatever the path and the rate", arguments: 0..<20)
  func constant(seed: Int) throws {
    var dice = Dice(UInt64(seed))
    let value = dice.part()
    for path in HealthYears.Path.allCases {
      var years = HealthYears(path: path, discount: 0.1 * dice.part())
      years.add(times: [3, 100, 700], values: [value, value, value])
      #expect(abs(try #require(years.gained.mean)) < 1e-12)
    }
  }

  @Test("A missing value is bridged; without two values at two times nobody is counted")
  func missing() throws {
    var with = HealthYears()
    var without = HealthYears()
    with.add(times: [0, 50, 200], values: [0.2, .nan, 0.8])
    without.add(times: [0, 200], values: [0.2, 0.8])
    #expect(with == without)
    var nobody = HealthYears()
    nobody.add(times: [0, 10], values: [.nan, 0.5])
    nobody.add(times: [4, 4], values: [0.1, 0.5])
    nobody.add(times: [], values: [])
    #expect(nobody == HealthYears())
  }
}
