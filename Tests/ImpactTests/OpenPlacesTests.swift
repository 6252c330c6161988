import Evidence
import Identity
import Programme
import Storage
import Testing

@testable import Impact

/// Figures of places are told only if none of too few people can be taken from others.
struct OpenPlacesTests {
  private func places(_ projects: [Int]) -> (Places, [Scope: Int]) {
    let keys = projects.indices.map { PlaceKey(rawValue: "p\($0)") }
    let areas = [Array(keys.prefix(2)), Array(keys.dropFirst(2))].enumerated().map { index, own in
      Places.Area(
        key: PlaceKey(rawValue: "a\(index)"), name: "\(index)",
        projects: own.map { Places.Project(key: $0, name: $0.rawValue) })
    }
    var people: [Scope: Int] = [.programme: projects.reduce(0, +)]
    for (key, count) in zip(keys, projects) { people[.project(key)] = count }
    people[.area(areas[0].key)] = projects.prefix(2).reduce(0, +)
    people[.area(areas[1].key)] = projects.dropFirst(2).reduce(0, +)
    return (Places(programme: PlaceKey(rawValue: "all"), name: "All", areas: areas), people)
  }

  /// Every programme of four projects in two areas, with the differences of what is open counted.
  @Test func noRestIsTooSmall() {
    let rule = DisclosureRule(smallest: 3)
    for code in 0..<(7 * 7 * 7 * 7) {
      let counts = [code % 7, code / 7 % 7, code / 49 % 7, code / 343]
      let (places, people) = places(counts)
      let open = OpenPlaces(places, people: people, rule)
      for (scope, count) in people where open.contains(scope) { #expect(count >= 3) }
      for (area, own) in [(0, 0..<2), (1, 2..<4)] {
        guard open.contains(.area(PlaceKey(rawValue: "a\(area)"))) else { continue }
        let hidden = own.filter { !open.contains(.project(PlaceKey(rawValue: "p\($0)"))) }
        let rest = hidden.reduce(0) { $0 + counts[$1] }
        #expect(rest == 0 || rest >= 3, "\(counts)")
        #expect(hidden.count { counts[$0] > 0 } != 1 || rest >= 3, "\(counts)")
      }
    }
  }

  @Test func placesOfManyAreOpen() {
    let (places, people) = places([20, 31, 8, 60])
    let open = OpenPlaces(places, people: people, .usual)
    #expect(people.keys.allSatisfy(open.contains))
    #expect(open.contains(.year(2026)))
  }
}
