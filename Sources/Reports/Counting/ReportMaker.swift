public import Evidence
internal import Exchange
public import Identity
public import Impact
public import Instruments
internal import PeerLog
public import Programme
public import Storage
internal import Time

/// Counts a programme and says what a report says, as numbers.
public struct ReportMaker: Sendable {
  private let counting: Counting
  private let library: InstrumentLibrary
  private let program: String
  private let costs: UnitCosts?

  /// A maker of reports.
  ///
  /// - Parameters:
  ///   - counting: How answers become what models count.
  ///   - library: The questionnaires.
  ///   - program: The version of the program.
  ///   - costs: What services cost, if the programme has a table of it.
  public init(
    _ counting: Counting, library: InstrumentLibrary, program: String, costs: UnitCosts? = nil
  ) {
    (self.counting, self.library, self.program) = (counting, library, program)
    self.costs = costs
  }

  /// Gives out what can be given out, so that a report tells it.
  ///
  /// Call it before ``bundle(of:in:_:day:from:on:)``, which tells what was given out.
  ///
  /// - Throws: `StorageError`, if nothing was ever given out and nothing can be.
  public func giveOut(_ rule: DisclosureRule, from kith: any Database) throws {
    try Telling(kith, counting).giveOut(rule)
  }

  /// What a report of a place says today: of the people and logs of which all pages of figures tell.
  ///
  /// - Parameters:
  ///   - place: An area or a project; nil for the whole programme.
  ///   - places: The places of the programme.
  ///   - rule: What is too few.
  ///   - day: Today.
  ///   - kith: The store, from which further connections come.
  ///   - connection: One read, of which everything is.
  /// - Returns: The numbers; those of a place that is kept back are empty.
  /// - Throws: `StorageError`.
  public func bundle(
    of place: PlaceKey?, in places: Places, _ rule: DisclosureRule, day: String,
    from kith: any Database, on connection: any Connection
  ) throws -> ReportBundle {
    let isProject = place.map { places.area(of: $0) != nil } ?? false
    let counter = try counter(project: isProject ? place : nil, kith, connection)
    let content = counter.hash.finish()
    let crowd = counter.crowd.told(in: places, rule)
    let known = ReportPlaces(places, counter.leaves, crowd)
    let own = known.all.first { $0.key == place } ?? known.all[0]
    let cut = DataCut(
      content: content, plan: counting.plan.version, program: program, day: day,
      smallest: rule.smallest, rounding: rule.rounding)
    var bundle = ReportBundle(
      cut: cut, place: own.name, programme: places.name,
      areas: place == nil ? known.columns.filter(\.isArea).map(\.name) : [],
      size: ReportSize(joined: own.joined, people: own.logged))
    bundle.size.projects =
      place.map { key in places.area(key)?.projects.count }
      ?? places.areas.reduce(0) { $0 + $1.projects.count }
    guard own.logged != nil else { return bundle }
    let months = MonthTable(counter: counter, places: known, rule: rule).rows()
    size(&bundle.size, own, counter, ReturnedPeople(counter, known, months, rule))
    let isShown: (ReportPlaces.Place) -> Bool = { shown in
      place == nil ? shown.key == nil || shown.isArea : shown.key == place
    }
    bundle.months = months.filter { isShown($0.place) }.map(\.row)
    bundle.people = PeopleTables(counter: counter, places: known, crowd: crowd, rule: rule).rows()
      .filter { isShown($0.place) }.map(\.row)
    models(&bundle, place, counter, known, rule)
    if place == nil, let costs {
      bundle.economics = EconomicTables.told(
        try Economics(on: connection, from: kith, as: .told, library: library, costs: costs),
        rule)
    }
    return bundle
  }

  /// Everybody whose answers may be used in reports, counted as they were given out.
  private func counter(
    project: PlaceKey?, _ kith: any Database, _ connection: any Connection
  ) throws -> ReportCounter {
    let reader = EverybodyReader(
      kith, under: ConsentTerms(library.form(of: "consent")), for: [.reports, .evidence],
      .allAnswers, as: .told)
    let (counting, library) = (counting, library)
    let begin = { @Sendable in ReportCounter(counting, library, project: project) }
    let parts = try reader.count(on: connection, from: begin) { $0.add($1) }
    guard let first = parts.first else { return begin() }
    for part in parts.dropFirst() { first.add(part) }
    return first
  }

  private func models(
    _ bundle: inout ReportBundle, _ place: PlaceKey?, _ counter: ReportCounter,
    _ known: ReportPlaces, _ rule: DisclosureRule
  ) {
    if let place {
      guard let sums = counter.parts[place] else { return }
      bundle.changes = ModelTables.changes(sums.described, counting.plan, rule)
      bundle.models = ModelTables.rows(sums.summaries.analyse(), rule)
      return
    }
    let course = counter.everybody.described
    bundle.changes = ModelTables.changes(course, counting.plan, rule)
    bundle.courses = CourseTable.rows(course, counting.plan, rule)
    bundle.models = ModelTables.rows(counter.everybody.summaries.analyse(), rule)
    for area in known.columns where area.isArea && area.logged != nil {
      guard let key = area.key, let sums = counter.parts[key],
        sums.summaries.counts.participants >= Self.leastOfArea
      else { continue }
      bundle.models += ModelTables.rows(
        sums.summaries.analyse(), sample: area.name, rule)
    }
  }

  /// An area is analysed alone from so many people on: what 80% power needs for half a standard deviation
  /// within a person (`SampleSize`).
  static let leastOfArea = 34

  private func size(
    _ size: inout ReportSize, _ place: ReportPlaces.Place, _ counter: ReportCounter,
    _ returned: ReturnedPeople
  ) {
    let leaves = place.leaves.map { counter.leaves[$0] }
    let logs = leaves.reduce(0) { $0 + $1.logs }
    let people = leaves.reduce(0) { $0 + $1.logged }
    size.returned = returned[place]
    size.logs = returned.rule.rounded(logs)
    size.pairs = size.returned == nil ? nil : returned.rule.rounded(logs - people)
    size.from = counter.days.map { Day(number: $0.lowerBound).iso }
    size.until = counter.days.map { Day(number: $0.upperBound).iso }
  }
}
