import Evidence
import Identity
import Instruments
import Programme
import Storage
import TestSupport
import Testing

@testable import Impact

/// What is told of who takes part, against somebody who adds and takes away.
@Suite struct CrowdTests {
  static let areas = ["a", "b", "c"].map { PlaceKey(rawValue: $0) }
  let counting: Counting
  let places: Places

  init() throws {
    counting = Counting(library: try Repository.instruments())
    places = Places(
      programme: PlaceKey(rawValue: "programme"), name: "Harbour",
      areas: Self.areas.map { area in
        Places.Area(
          key: area, name: area.rawValue,
          projects: [1, 2].map { number in
            Places.Project(
              key: PlaceKey(rawValue: "\(area.rawValue)\(number)"), name: "\(number)")
          })
      })
  }

  /// Somebody by chance; the first areas have more people than the last, and few answers are rare.
  private func somebody(_ dice: inout Dice) -> Presence {
    let area = Self.areas[min(dice.below(5), dice.below(5), 2)]
    let project = [nil, "1", "1", "2"][dice.below(4)]
    let logs = (0..<dice.below(4)).map { 24_300 + $0 + dice.below(2) }.sorted()
    return Presence(
      leaf: Leaf(
        area: area, project: project.map { PlaceKey(rawValue: area.rawValue + $0) }),
      joined: 24_300 + dice.below(3), logs: logs,
      steps: (0..<Presence.months).map { $0 < logs.count ? 1 : 0 },
      rows: counting.questions.map { question in
        if question.subject != .background {
          return logs.isEmpty ? CrowdQuestion.missing : UInt8(dice.below(2))
        }
        let row = min(dice.below(question.rows.count + 1), dice.below(question.rows.count + 1))
        return row == question.rows.count ? CrowdQuestion.missing : UInt8(row)
      })
  }

  private func crowd(_ people: [Presence]) -> (told: ToldCrowd, leaves: [Leaf]) {
    var sums: [Leaf: CrowdSums] = [:]
    for one in people {
      sums[one.leaf, default: CrowdSums(counting.questions, crossing: counting.crossed)]
        .add(one, sign: 1)
    }
    return (CrowdTelling(sums, places, counting, .usual).told(), Array(sums.keys))
  }

  private func isIn(_ scope: Scope, _ leaf: Leaf) -> Bool {
    switch scope {
    case .programme, .year: true
    case .area(let area): leaf.area == area
    case .project(let project): leaf.project == project
    }
  }

  @Test("No number of few people can be worked out from all pages together", arguments: 0..<8)
  func attack(seed: Int) {
    var dice = Dice(UInt64(seed) + 11)
    let people = (0..<[12, 40, 90, 200][seed % 4]).map { _ in somebody(&dice) }
    let (told, leaves) = crowd(people)
    // Each question: a reader knows sums over leaves and answers, and looks for one of few people.
    for (place, question) in told.questions.enumerated() {
      let isBackground = question.subject == .background
      let width = question.rows.count + 2
      func row(_ one: Presence) -> Int {
        one.rows[place] == CrowdQuestion.missing ? width - 1 : Int(one.rows[place])
      }
      func vector(_ scope: Scope, _ rows: some Sequence<Int>) -> [Double] {
        var vector = Array(repeating: 0.0, count: leaves.count * width)
        for (index, leaf) in leaves.enumerated() where isIn(scope, leaf) {
          for row in rows { vector[index * width + row] = 1 }
        }
        return vector
      }
      var known: [[Double]] = []
      var secrets: [(vector: [Double], name: String)] = []
      for (scope, one) in told.places {
        let here = people.filter { isIn(scope, $0.leaf) }
        if one.joined != nil { known.append(vector(scope, 0..<width)) }
        if one.logged != nil, !isBackground { known.append(vector(scope, 0..<width - 1)) }
        if one.valid[place] != nil, isBackground { known.append(vector(scope, 0..<width - 1)) }
        for (answer, number) in one.rows[place].enumerated() {
          let count = here.count { row($0) == answer }
          if let number {
            #expect(number == count && count >= 5, "\(scope) \(question.name)")
            known.append(vector(scope, [answer]))
          } else if (1..<5).contains(count) {
            secrets.append((vector(scope, [answer]), "\(scope) \(question.name) \(answer)"))
          }
        }
      }
      let space = Elimination(known)
      for secret in secrets { #expect(!space.gives(secret.vector), "\(secret.name)") }
    }
  }

  @Test(
    "No month of few people can be worked out from the other months and areas", arguments: 0..<6)
  func months(seed: Int) {
    var dice = Dice(UInt64(seed) + 400)
    let people = (0..<[15, 60, 150][seed % 3]).map { _ in somebody(&dice) }
    let (told, _) = crowd(people)
    let periods = told.periods.map { $0.year * 12 + $0.month - 1 }
    let units: [PlaceKey?] = Self.areas + [nil]
    func vector(_ scope: Scope, _ months: [Int]) -> [Double] {
      units.flatMap { unit in
        periods.indices.map { month -> Double in
          let isHere = scope == .programme || unit.map(Scope.area) == scope
          return isHere && months.contains(month) ? 1 : 0
        }
      }
    }
    var known: [[Double]] = []
    var secrets: [[Double]] = []
    for (scope, one) in told.places where !one.joinedIn.isEmpty {
      if one.joined != nil { known.append(vector(scope, Array(periods.indices))) }
      for (month, number) in one.joinedIn.enumerated() {
        let count = people.count { isIn(scope, $0.leaf) && $0.joined == periods[month] }
        if let number {
          #expect(number == count && (count == 0 || count >= 5))
          known.append(vector(scope, [month]))
        } else if (1..<5).contains(count) {
          secrets.append(vector(scope, [month]))
        }
      }
    }
    let space = Elimination(known)
    for secret in secrets { #expect(!space.gives(secret)) }
  }

  @Test("Age by gender tells nobody that age and gender keep back", arguments: 0..<6)
  func crossed(seed: Int) {
    var dice = Dice(UInt64(seed) + 900)
    let people = (0..<[30, 120, 400][seed % 3]).map { _ in somebody(&dice) }
    let (told, _) = crowd(people)
    guard let whole = told.places[.programme], !told.crossed.isEmpty else { return }
    let (age, gender) = (told.pair[0], told.pair[1])
    let (rows, columns) = (told.questions[age].rows.count, told.crossed[0].count)
    let bands = told.questions[age].bands
    func vector(_ cells: (Int, Int) -> Bool) -> [Double] {
      (0...rows).flatMap { row in (0...columns).map { cells(row, $0) ? 1 : 0 } }
    }
    var known = [vector { _, _ in true }]
    var secrets: [[Double]] = []
    for row in 0..<rows where whole.rows[age][row] != nil {
      known.append(vector { one, _ in one == row })
    }
    for column in 0..<columns where whole.rows[gender][column] != nil {
      known.append(vector { _, other in other == column })
    }
    #expect(bands.map(\.label) == ["<35", "35-54", "55+"])
    // A band is told or kept as a whole, and no answer in it can be worked out either.
    for (band, ages) in bands.map(\.rows).enumerated() {
      for column in 0..<columns {
        func count(_ ages: [Int]) -> Int {
          people.count {
            ages.contains(Int($0.rows[age])) && $0.rows[gender] == UInt8(column)
          }
        }
        let cell = vector { ages.contains($0) && $1 == column }
        if let number = told.crossed[band][column] {
          #expect(number == count(ages) && number >= 5)
          known.append(cell)
        } else if (1..<5).contains(count(ages)) {
          secrets.append(cell)
        }
        for row in ages where (1..<5).contains(count([row])) {
          secrets.append(vector { $0 == row && $1 == column })
        }
      }
    }
    let space = Elimination(known)
    for secret in secrets { #expect(!space.gives(secret)) }
  }
}
