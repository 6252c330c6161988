internal import Evidence
internal import Identity

// What people answered, and in which months since their first log they have one.
extension CrowdTelling {
  /// For each month since the first log, how many people are told to have one in it.
  func steps(_ crowd: inout ToldCrowd) {
    for step in 0..<Presence.months {
      let told = Disclosure.told(
        columns.map(\.units), of: units.map { $0.sums.steps[step] }, rule: rule)
      for (place, (scope, _)) in columns.enumerated() {
        let isOpen = crowd.places[scope]?.logged != nil
        crowd.places[scope]?.steps.append(isOpen ? told[place] : nil)
      }
    }
  }

  /// For each question how many people gave each answer.
  func answers(_ crowd: inout ToldCrowd) {
    for (place, question) in counting.questions.enumerated() {
      let isBackground = question.subject == .background
      let counts = units.map { unit in
        let rows = unit.sums.rows[place]
        // Behind the rows stand those who answered otherwise, then those who said nothing.
        return isBackground ? rows.dropLast() + [0, rows.last ?? 0] : rows
      }
      let told = ToldTable(
        counts, places: columns.map(\.units),
        totals: columns.map { column in
          isBackground ? crowd.places[column.scope]?.joined : crowd.places[column.scope]?.logged
        }, tellsMissing: columns.map { _ in isBackground }, rule)
      for (index, (scope, _)) in columns.enumerated() {
        crowd.places[scope]?.rows.append(told.rows[index])
        let logged = crowd.places[scope]?.logged
        crowd.places[scope]?.valid.append(isBackground ? told.valid[index] : logged)
      }
    }
  }

  /// What is told of the projects of an area, within what is told of the area.
  func projects(
    _ crowd: inout ToldCrowd, of unit: Unit, _ joined: [Scope: Int], _ logged: [Scope: Int]
  ) {
    let area = unit.area.flatMap { crowd.places[.area($0)] }
    let own = unit.leaves.indices.filter { unit.leaves[$0].project != nil }
    for leaf in own {
      guard let project = unit.leaves[leaf].project else { continue }
      let (scope, sums) = (Scope.project(project), unit.leaves[leaf].sums)
      crowd.places[scope] = ToldCrowd.Place(
        joined: joined[scope], logged: logged[scope],
        logs: logged[scope] == nil ? nil : rule.rounded(sums.logs), steps: [], more: sums.more,
        rows: [], valid: [])
    }
    func tell(_ told: [Int?], _ keep: (inout ToldCrowd.Place, Int?) -> Void) {
      for (index, leaf) in own.enumerated() {
        guard let scope = unit.leaves[leaf].project.map(Scope.project),
          var place = crowd.places[scope]
        else { continue }
        keep(&place, place.logged == nil ? nil : told[index])
        crowd.places[scope] = place
      }
    }
    let everywhere = Set(unit.leaves.indices)
    for step in 0..<Presence.months {
      let counts = unit.leaves.map { $0.sums.steps[step] }
      let isOpen = area?.steps[step] != nil
      tell(
        isOpen
          ? Disclosure.told(
            own.map { [$0] }, of: counts, rule: rule, after: [(everywhere, true)])
          : own.map { _ in nil }
      ) { $0.steps.append($1) }
    }
    for (question, asked) in counting.questions.enumerated() {
      guard asked.subject != .background, let area, area.rows[question].first != .some(nil) else {
        tell(own.map { _ in nil }) { place, _ in
          place.rows.append(asked.rows.map { _ in nil })
          place.valid.append(nil)
        }
        continue
      }
      let told = support(unit, question, logged)
      tell(own.map { told[$0] }) { place, number in
        place.rows.append([number])
        place.valid.append(place.logged)
      }
    }
  }

  /// How many people of each leaf said yes, where the yes of all of them is told, and of each how many there are.
  private func support(_ unit: Unit, _ question: Int, _ logged: [Scope: Int]) -> [Int?] {
    let size = unit.leaves.count
    let people =
      unit.leaves.map { $0.sums.rows[question][0] }
      + unit.leaves.map { $0.sums.rows[question][1] }
    let isKnown = unit.leaves.map { leaf in
      leaf.project.map { logged[.project($0)] != nil } ?? false
    }
    // A yes and a no of so few people that both are kept could only be the most that is kept.
    let open = unit.leaves.indices.filter { leaf in
      isKnown[leaf] && people[leaf] + people[size + leaf] >= 2 * rule.smallest - 1
    }
    let cells = open.flatMap { [PeopleCell([$0]), PeopleCell([size + $0])] }
    let sums =
      [PeopleCell(Set(0..<size)), PeopleCell(Set(size..<2 * size))]
      + unit.leaves.indices.filter { isKnown[$0] }.map { PeopleCell([$0, size + $0]) }
    let told = Disclosure(people: people, rule: rule).told(
      cells, after: [.init(sums, told: sums.map { _ in .people(0) })])
    var numbers = [Int?](repeating: nil, count: size)
    for (place, leaf) in open.enumerated() { numbers[leaf] = told[2 * place].number }
    return numbers
  }

  /// How many people gave an answer of a band to the one question and one to the other, where that is told.
  func crossed(_ crowd: ToldCrowd) -> [[Int?]] {
    guard let whole = crowd.places[.programme], whole.joined != nil,
      let one = counting.crossed.first,
      let other = counting.crossed.last, !everybody.crossed.isEmpty
    else { return [] }
    let table = everybody.crossed
    let width = table[0].count
    let (rows, columns) = (0..<table.count - 1, 0..<width - 1)
    func block(_ row: Int, _ column: Int) -> Int { row * width + column }
    let margins =
      rows.map { row in
        (PeopleCell(Set((0..<width).map { block(row, $0) })), whole.rows[one][row] != nil)
      }
      + columns.map { column in
        (
          PeopleCell(Set(table.indices.map { block($0, column) })),
          whole.rows[other][column] != nil
        )
      } + [(PeopleCell(Set(0..<table.count * width)), true)]
    let bands = counting.questions[one].bands
    let inner = bands.flatMap { band in
      columns.map { column in PeopleCell(Set(band.rows.map { block($0, column) })) }
    }
    let told = Disclosure(people: table.flatMap(\.self), rule: rule).told(
      inner, after: [.init(margins.map(\.0), told: margins.map { $0.1 ? .people(0) : .kept })])
    return bands.indices.map { band in
      columns.map { column in
        whole.rows[other][column] == nil ? nil : told[band * columns.count + column].number
      }
    }
  }
}
