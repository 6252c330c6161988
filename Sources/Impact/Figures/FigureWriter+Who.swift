public import Design
internal import Evidence
internal import Instruments

// Who takes part, beside a population if there is a table of it, and what kinds of support they came with.
extension FigureWriter {
  /// What people said about themselves, a figure for each question.
  ///
  /// - Parameters:
  ///   - crowd: What may be told.
  ///   - scope: The programme or an area.
  ///   - population: Everybody who lives there, if the programme loaded it.
  /// - Returns: A figure for each question of which anything may be told.
  public func who(
    _ crowd: ToldCrowd, in scope: Scope, beside population: Population? = nil
  ) -> [Figure] {
    let both = scope == .programme ? [ageByGender(crowd, beside: population)] : []
    let each = crowd.questions.indices.filter { crowd.questions[$0].subject == .background }
      .map { who(crowd, $0, in: scope, beside: population) }
    return (both + each).compactMap(\.self)
  }

  private func who(
    _ crowd: ToldCrowd, _ place: Int, in scope: Scope, beside population: Population?
  ) -> Figure? {
    let question = crowd.questions[place]
    guard let told = crowd.places[scope], let rows = told.rows[safely: place],
      let base = told.valid[place] ?? told.joined, base > 0, rows.contains(where: { $0 != nil })
    else { return nil }
    let shares = rows.map { $0.map { 100 * Double($0) / Double(base) } }
    let most = Self.most(rows, of: base)
    let beside = population?.shares(of: question.name, question.rows)
    let isKept = rows.contains(nil)
    return Figure(
      words,
      FigureText(
        id: question.name,
        title: title(question, shares, most: most, population?.name ?? "", beside),
        summary: say(
          told.valid[place] == nil ? "who.text.all" : "who.text",
          ["people": Decimal.count(base)]),
        notes: keptNote(crowd.rule, isKept) + sources(population, beside != nil)),
      BarChart(
        axis: FigureAxis(say("share"), isPercent: true), rowTitle: say("answer"),
        series: [say("who.series")], comparison: beside.map { _ in population?.name ?? "" },
        panels: [
          .init(
            nil,
            question.rows.indices.map { row in
              .init(
                answer(question.rows[row], to: question.name), [shares[row]],
                comparison: beside?[row], instead: kept)
            })
        ]))
  }

  /// What is seen: how many said yes, or which answer came most often, and how many that is elsewhere.
  private func title(
    _ question: CrowdQuestion, _ shares: [Double?], most: Int?, _ population: String,
    _ beside: [Double?]?
  ) -> String {
    let topic = Self.topics[question.name]
    if let topic, Set(question.rows).isSubset(of: Self.yesOrNo),
      let yes = question.rows.firstIndex(of: "yes"),
      let share = shares[yes]
    {
      return say("who.yes.\(topic)", ["percent": percent(share)])
    }
    let short = topic.map { say("who.\($0)") }
    guard let most, let share = shares[most] else {
      return say("who.plain", ["question": short ?? self.question(question.name)])
    }
    let name = short.map { $0 + ":" } ?? self.question(question.name)
    let (answer, told) = (answer(question.rows[most], to: question.name), percent(share))
    guard let elsewhere = beside?[most] else {
      return say("who.title", ["question": name, "answer": answer, "percent": told])
    }
    return say(
      "who.title.beside",
      [
        "question": name, "answer": answer, "percent": told, "population": population,
        "other": percent(elsewhere),
      ])
  }

  /// Questions that have a shorter name than their own words.
  private static let topics = [
    "background.age": "age", "background.gender": "gender", "background.trans": "trans",
    "background.orientation": "orientation", "background.ethnicity": "ethnicity",
    "background.area": "area", "background.services": "services",
    "background.physical": "physical", "background.learning": "learning",
    "background.travel_pass": "travel",
  ]

  private static let yesOrNo: Set<String> = ["yes", "no", AnswerValue.preferNotToSayCode]

  private func sources(_ population: Population?, _ isShown: Bool) -> [String] {
    guard isShown, let population else { return [] }
    return [
      say("population.source", ["name": population.name, "source": population.source])
    ]
  }

  private func ageByGender(_ crowd: ToldCrowd, beside population: Population?) -> Figure? {
    guard let age = crowd.pair.first, let gender = crowd.pair.last, crowd.pair.count == 2,
      let whole = crowd.places[.programme], !crowd.crossed.isEmpty
    else { return nil }
    let (ages, genders) = (crowd.questions[age], crowd.questions[gender])
    let bands = ages.bands
    // A gender of which no age is told would be a list of nothing.
    let shown = genders.rows.indices.filter { column in
      whole.rows[gender][column] ?? 0 > 0 && crowd.crossed.contains { $0[column] != nil }
    }
    guard !shown.isEmpty else { return nil }
    let beside = population.flatMap { population in
      population.shares(of: ages.name, ages.rows, by: genders.name, shown.map { genders.rows[$0] })
    }?.map { shares in bands.map { band in Self.sum(band.rows.map { shares[$0] }) } }
    let cells = shown.flatMap { column in
      bands.indices.map { (band: $0, column: column, count: crowd.crossed[$0][column]) }
    }
    func name(_ band: Int) -> String { groups.group(bands[band].label, of: "age") }
    let most = Self.most(cells.map(\.count), of: whole.joined ?? 0).map { cells[$0] }
    return Figure(
      words,
      FigureText(
        id: "age-gender",
        title: most.map { cell in
          say(
            "both.title",
            [
              "age": name(cell.band),
              "gender": answer(genders.rows[cell.column], to: genders.name),
              "count": Decimal.count(cell.count ?? 0),
            ])
        } ?? say("both.plain"),
        summary: say("both.text", ["people": Decimal.count(whole.joined ?? 0)]),
        notes: keptNote(
          crowd.rule, shown.count < genders.rows.count || cells.contains { $0.count == nil })
          + sources(population, beside != nil)),
      BarChart(
        axis: FigureAxis(say("both.axis"), isPercent: true), rowTitle: say("age"),
        series: [say("who.series")], comparison: beside.map { _ in population?.name ?? "" },
        panels: shown.enumerated().map { panel, column in
          let base = Double(whole.rows[gender][column] ?? 1)
          return .init(
            answer(genders.rows[column], to: genders.name),
            bands.indices.map { band in
              .init(
                name(band), [crowd.crossed[band][column].map { 100 * Double($0) / base }],
                comparison: beside?[panel][band], instead: kept)
            })
        }))
  }

  /// The sum of some numbers; nil where one is missing.
  private static func sum(_ numbers: [Double?]) -> Double? {
    numbers.contains(nil) ? nil : numbers.compactMap(\.self).reduce(0, +)
  }

  /// The kinds of support that people gave and received in the month before their first log.
  ///
  /// - Parameters:
  ///   - crowd: What may be told.
  ///   - scope: The programme, an area or a project.
  /// - Returns: The figure; nil where nothing of it may be told.
  public func kinds(_ crowd: ToldCrowd, in scope: Scope) -> Figure? {
    guard let place = crowd.places[scope], let base = place.logged, base > 0 else { return nil }
    var rows: [(kind: String, given: Double?, received: Double?)] = []
    for (number, question) in crowd.questions.enumerated() {
      guard case .support(let kind, let isGiven) = question.subject,
        let count = place.rows[safely: number]?.first
      else { continue }
      let share = count.map { 100 * Double($0) / Double(base) }
      if isGiven { rows.append((kind, share, nil)) } else { rows[rows.count - 1].received = share }
    }
    guard rows.contains(where: { $0.given != nil || $0.received != nil }) else { return nil }
    return Figure(
      words,
      FigureText(
        id: "kinds", title: title(of: rows),
        summary: say("kinds.text", ["people": Decimal.count(base)]),
        notes: keptNote(crowd.rule, rows.contains { $0.given == nil || $0.received == nil })),
      BarChart(
        axis: FigureAxis(say("kinds.axis"), isPercent: true), rowTitle: say("kind"),
        series: [say("gave"), say("received")],
        panels: [
          .init(
            nil, rows.map { .init(kind($0.kind), [$0.given, $0.received], instead: kept) })
        ]))
  }
}

extension FigureWriter {
  /// The largest of some numbers of people, if it is larger than any that is kept back can be.
  private static func most(_ counts: [Int?], of all: Int) -> Int? {
    let rest = counts.contains(nil) ? all - counts.reduce(0) { $0 + ($1 ?? 0) } : 0
    let largest = counts.compactMap(\.self).max() ?? 0
    guard largest > max(rest, 0), counts.count(where: { $0 == largest }) == 1 else { return nil }
    return counts.firstIndex(of: largest)
  }

  private func title(of rows: [(kind: String, given: Double?, received: Double?)]) -> String {
    guard !rows.contains(where: { $0.given == nil || $0.received == nil }),
      let given = rows.max(by: { $0.given ?? 0 < $1.given ?? 0 }),
      let received = rows.max(by: { $0.received ?? 0 < $1.received ?? 0 })
    else { return say("kinds.plain") }
    let shares = (percent(given.given ?? 0), percent(received.received ?? 0))
    if given.kind == received.kind {
      return say("kinds.same", ["kind": kind(given.kind), "part": shares.0, "other": shares.1])
    }
    return say(
      "kinds.title",
      [
        "given": kind(given.kind), "part": shares.0, "received": kind(received.kind),
        "other": shares.1,
      ])
  }
}

extension Array {
  /// What stands at a place, if there is one.
  subscript(safely place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
