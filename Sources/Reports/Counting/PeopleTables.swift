internal import Evidence
internal import Impact

/// Makes the tables of people from what was counted, with small numbers kept back.
///
/// What the pages of figures tell too is told as they tell it, and what they tell of groups of answers binds the answers
/// within. Were it decided here again, over other rows or places, another number could be kept back than there, and
/// each would give away what the other keeps.
struct PeopleTables {
  let counter: ReportCounter
  let places: ReportPlaces
  let crowd: ToldCrowd
  let rule: DisclosureRule

  /// The rows of tables A4.2 to A4.4 for some places.
  ///
  /// What is told of a place is the same whichever report it stands in: background and starting points are
  /// decided over the areas, support over the projects too.
  func rows() -> [(place: ReportPlaces.Place, row: PeopleRow)] {
    counter.variables.indices.flatMap(rows)
  }

  private func rows(_ variable: Int) -> [(place: ReportPlaces.Place, row: PeopleRow)] {
    let asked = counter.variables[variable]
    let isFine = asked.table == .support
    let shown = isFine ? places.all : places.columns
    let columns = isFine ? counter.leaves.indices.map { Set([$0]) } : areas
    let counts = columns.map { leaves in
      leaves.reduce(into: Array(repeating: 0, count: asked.rows.count + 2)) { sum, leaf in
        for (place, count) in counter.leaves[leaf].rows[variable].enumerated() {
          sum[place] += count
        }
      }
    }
    let totals = shown.map { asked.table == .background ? $0.joined : $0.logged }
    let question = question(of: asked)
    if let question, let places = rowsOfPages(asked, question) {
      let isWhole = asked.table == .background && asked.rows.count > 1
      return rows(asked, variable, shown, totals, told(question, shown, places, isWhole))
    }
    // Those who said nothing are a row of the background. Of the first log they are told of everybody only:
    // by area they are nearly always few, and would take every other number with them.
    let tellsMissing = asked.table == .background && asked.rows.count > 1 && question == nil
    let table = ToldTable(
      counts,
      places: shown.map { place in
        Set(columns.indices.filter { columns[$0].isSubset(of: place.leaves) })
      }, totals: totals,
      tellsMissing: shown.map { asked.table == .start ? $0.key == nil : tellsMissing },
      after: question.map { groups(asked, $0, shown) } ?? [], rule)
    let pages = question.map { told($0, shown, [], true) }
    return rows(
      asked, variable, shown, totals,
      Table(
        rows: table.rows, valid: pages?.valid ?? table.valid,
        missing: pages?.missing ?? table.missing))
  }

  /// What is told of one variable: for each place the people in each row, those who answered and those who did not.
  private struct Table {
    let rows: [[Int?]]
    let valid: [Int?]
    let missing: [Int?]
  }

  /// The question of the pages of figures of which a variable tells, if they tell of it.
  private func question(of asked: ReportVariable) -> Int? {
    let name: String? =
      switch asked.table {
      case .background: asked.question
      case .support: asked.others.first
      case .start: nil
      }
    return crowd.questions.firstIndex { $0.name == name }
  }

  /// For each row of a variable the row in which the pages have the same people; nil if they put some together.
  private func rowsOfPages(_ asked: ReportVariable, _ question: Int) -> [Int]? {
    if asked.table == .support { return [0] }
    let places = asked.rows.compactMap(crowd.questions[question].place)
    return Set(places).count == asked.rows.count ? places : nil
  }

  /// What the pages tell of a question, with those who answered and those who did not, if they are asked for.
  private func told(
    _ question: Int, _ shown: [ReportPlaces.Place], _ rows: [Int], _ isWhole: Bool
  ) -> Table {
    let told = shown.map { crowd.places[$0.scope] }
    let valid = told.map { isWhole ? $0?.valid[question] : nil }
    return Table(
      rows: told.map { place in rows.map { place?.rows[question][$0] } }, valid: valid,
      missing: zip(told, valid).map { place, valid in
        place?.joined.flatMap { joined in valid.map { joined - $0 } }
      })
  }

  /// What the pages tell of the groups of which a variable has the answers, and what they keep back.
  private func groups(
    _ asked: ReportVariable, _ question: Int, _ shown: [ReportPlaces.Place]
  ) -> [ToldTable.Earlier] {
    let asks = crowd.questions[question]
    let inside = asks.rows.indices.map { group in
      Set(asked.rows.indices.filter { asks.place(of: asked.rows[$0]) == group })
    }
    return shown.indices.flatMap { index -> [ToldTable.Earlier] in
      let place = crowd.places[shown[index].scope]
      let answered = place?.valid[question] != nil
      return inside.enumerated().map { group, rows in
        .init(place: index, rows: rows, isTold: place?.rows[question][group] != nil)
      } + [
        .init(place: index, rows: Set(0...asked.rows.count), isTold: answered),
        .init(place: index, rows: [asked.rows.count + 1], isTold: answered),
      ]
    }
  }

  private func rows(
    _ asked: ReportVariable, _ variable: Int, _ shown: [ReportPlaces.Place], _ totals: [Int?],
    _ told: Table
  ) -> [(place: ReportPlaces.Place, row: PeopleRow)] {
    shown.indices.flatMap { place in
      rows(asked, variable, shown[place], totals[place], told, place)
    }
  }

  private func rows(
    _ asked: ReportVariable, _ variable: Int, _ place: ReportPlaces.Place, _ total: Int?,
    _ told: Table, _ index: Int
  ) -> [(place: ReportPlaces.Place, row: PeopleRow)] {
    let name = place.key == nil ? nil : place.name
    func row(_ category: String) -> PeopleRow {
      PeopleRow(
        table: asked.table, variable: asked.name, category: category, place: name, base: total,
        missing: told.missing[index], valid: told.valid[index])
    }
    let open = asked.rows == [ReportVariable.mean] ? means(variable) : []
    var rows: [PeopleRow] = asked.rows.enumerated().map { number, category in
      var row = row(category)
      if category == ReportVariable.mean {
        let moments = moments(place.leaves, variable)
        guard total != nil, open.contains(place.leaves) else { return row }
        (row.mean, row.sd) = (moments.mean, moments.deviation)
      } else {
        row.count = told.rows[index][number]
      }
      return row
    }
    if asked.table == .background, asked.rows.count > 1 {
      var row = row(ReportVariable.missing)
      row.count = told.missing[index]
      rows.append(row)
    }
    return rows.map { (place, $0) }
  }

  private func moments(_ leaves: Set<Int>, _ variable: Int) -> Moments {
    leaves.sorted().reduce(into: Moments()) { $0.add(counter.leaves[$1].numbers[variable]) }
  }

  /// The places whose mean is told: those whose number of answers could be, beside the others.
  ///
  /// So no mean of too few people is left over when some are taken from everybody's.
  private func means(_ variable: Int) -> [Set<Int>] {
    let counts = areas.map { moments($0, variable).count }
    let told = Disclosure.list(counts, rule: rule)
    let open = zip(areas, told.groups).filter { $0.1 != .kept }.map(\.0)
    return open + (told.all == .kept ? [] : [Set(counter.leaves.indices)])
  }

  /// The leaves of each area, and of everybody who has none.
  private var areas: [Set<Int>] {
    let known = places.columns.filter(\.isArea).map(\.leaves)
    let rest = Set(counter.leaves.indices).subtracting(known.reduce(into: []) { $0.formUnion($1) })
    return known + (rest.isEmpty ? [] : [rest])
  }
}
