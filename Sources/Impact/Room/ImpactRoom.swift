internal import Design
internal import Evidence
public import Identity
public import Instruments
internal import Programme
internal import Storage
public import Web
internal import Wording

/// The room in which people read what was found.
public struct ImpactRoom: Room {
  let house: House
  let evidence: LiveEvidence
  let library: InstrumentLibrary
  let press: FigurePress
  let population: @Sendable () -> Population?
  /// Findings are looked up one after the other, away from the threads that answer: the first count after
  /// a start takes its time.
  private let workshop = Workshop(capacity: 256)

  /// The room of a programme's findings.
  ///
  /// - Parameters:
  ///   - house: The services that all rooms share.
  ///   - evidence: What the logs say.
  ///   - library: The measures, and the questions about people.
  ///   - press: What makes pictures of figures.
  ///   - population: Gives the population that stands beside who takes part, if there is one.
  public init(
    _ house: House, evidence: LiveEvidence, library: InstrumentLibrary, press: FigurePress,
    population: @escaping @Sendable () -> Population? = { nil }
  ) {
    (self.house, self.evidence, self.library) = (house, evidence, library)
    (self.press, self.population) = (press, population)
  }

  public func answer(_ route: ImpactRoute, _ visit: Visit) throws -> Answer {
    guard let places = try visit.stores.kith.read({ try PlacesStore.places($0) }) else {
      throw ProgrammeError.gone
    }
    guard let scope = route.scope else { return try rule(visit, places) }
    if let place = scope.place, places.name(of: place) == nil { throw ProgrammeError.gone }
    guard
      Sight.maySee(scope, visit.grants, isParticipant: visit.participant != nil, in: places)
    else { throw ProgrammeError.elsewhere }
    return .later { respond in
      let isTaken = workshop.take {
        do { respond(try look(route, visit, places)) } catch { respond(visit.trouble(error)) }
      }
      if !isTaken { respond(visit.trouble(WorkshopError.full)) }
    }
  }

  private func look(_ route: ImpactRoute, _ visit: Visit, _ places: Places) throws -> Response {
    let rule = try visit.stores.kith.read(DisclosureStore.rule)
    switch route {
    case .rule: throw ProgrammeError.gone
    case .findings(var scope):
      let filter = FindingsFilter(visit.request.query, plan: evidence.plan)
      if scope == .programme, let year = filter.year { scope = .year(year) }
      let place = scope.place.flatMap(places.name)
      let edition = try evidence.edition(of: scope, rule)
      if let reason = try nothing(scope, edition, places, rule) {
        return .page(
          NothingPage(shell: visit.shell, place: place, reason: reason, rule: rule))
      }
      guard let edition else { throw ProgrammeError.gone }
      var asked = filter
      if case .year(let year) = scope { asked.year = year }
      return .page(
        FindingsPage(
          shell: visit.shell,
          model: FindingsPage.Model(
            edition, of: scope, place: place, filter: asked, years: try evidence.years(), rule),
          writer: FigureWriter(visit.shell.words, library),
          mayChoose: visit.holds(.programmeLead, in: places.programme)))
    case .model(let scope, let name):
      let answers = try told(scope, places, rule).report.answers
      let model = try self.model(name, answers, rule)
      return .page(
        ModelPage(
          shell: visit.shell,
          model: ModelPage.Model(
            scope: scope, place: scope.place.flatMap(places.name), told: model,
            range: library.range(of: name.outcome), questions: answers.count { $0.f != nil },
            rule: rule),
          writer: FigureWriter(visit.shell.words, library)))
    case .modelFile(let scope, let name, let file):
      let model = try self.model(name, told(scope, places, rule).report.answers, rule)
      let writer = FigureWriter(visit.shell.words, library)
      let figure = writer.change(
        model, id: name.path.joined(separator: "-"), rule, title: writer.sentence([model]))
      return self.file(figure, as: file, visit, places)
    case .figures(let scope, let part): return try figures(scope, part, visit, places, rule)
    case .figureFile(let scope, let part, let id, let file):
      guard try lack(scope, places, rule) == nil,
        let figure = try self.figures(of: scope, visit, places, rule).0.figures(part)
          .first(where: { $0.id == id })
      else { throw ProgrammeError.gone }
      return self.file(figure, as: file, visit, places)
    case .table(let scope):
      let answers = try told(scope, places, rule).report.answers
      let shown = answers.filter { $0.by.map(FindingsFilter.isCommunity) ?? true }
      return Response(
        .ok,
        headers: [
          "Content-Type": "text/csv; charset=utf-8", "Cache-Control": "no-store",
          "Content-Disposition": "attachment; filename=\"findings.csv\"",
        ],
        body: Bytes(
          FindingsTable.csv(FindingsPage.Model.told(shown, among: answers, rule))))
    }
  }

  /// What is told of a model.
  private func model(
    _ name: ModelName, _ answers: [ModelAnswer], _ rule: DisclosureRule
  ) throws -> ToldModel {
    let asked = answers.filter {
      $0.outcome == name.outcome && $0.exposure == name.exposure && $0.by == name.by
    }
    guard name.by.map(FindingsFilter.isCommunity) ?? true,
      let model = FindingsPage.Model.told(asked, among: answers, rule).first
    else { throw ProgrammeError.gone }
    return model
  }

  /// The edition of a scope of which something may be told.
  private func told(_ scope: Scope, _ places: Places, _ rule: DisclosureRule) throws -> Edition {
    let edition = try evidence.edition(of: scope, rule)
    guard let edition, try nothing(scope, edition, places, rule) == nil else {
      throw ProgrammeError.gone
    }
    return edition
  }

  /// Why there is nothing to tell of a scope; `nil` if there is.
  private func nothing(
    _ scope: Scope, _ edition: Edition?, _ places: Places, _ rule: DisclosureRule
  ) throws -> NothingPage.Reason? {
    if let reason = try place(scope, edition, places, rule) { return reason }
    guard let edition else { return .logs }
    if rule.isSmall(edition.report.counts.participants) { return .few }
    return edition.report.counts.pairs == 0 ? .once : nil
  }

  /// Why nothing is told of a place; `nil` if something is, or it is the programme.
  func place(
    _ scope: Scope, _ edition: Edition?, _ places: Places, _ rule: DisclosureRule
  ) throws -> NothingPage.Reason? {
    guard scope.place != nil else { return nil }
    let people = try evidence.headcounts(rule)
    if edition != nil, people[.programme] == people[scope] { return .same }
    // That nobody is counted here is not told apart from that few are.
    return OpenPlaces(places, people: people, rule).contains(scope) ? nil : .place
  }

  private func rule(_ visit: Visit, _ places: Places) throws -> Answer {
    guard visit.holds(.programmeLead, in: places.programme) else {
      throw ProgrammeError.elsewhere
    }
    guard visit.request.method == .post else {
      let rule = try visit.stores.kith.read(DisclosureStore.rule)
      let model = RulePage.Model(
        smallest: "\(rule.smallest)", rounding: "\(rule.rounding)",
        isKept: visit.request.query["kept"] != nil)
      return .now(
        .page(RulePage(shell: visit.shell, carrying: visit.carrying, model: model)))
    }
    let form = visit.request.form
    var model = RulePage.Model(
      smallest: form[RulePage.fields.smallest] ?? "",
      rounding: form[RulePage.fields.rounding] ?? "")
    let smallest = Int(model.smallest.filter { $0 != " " })
    if !(smallest.map(DisclosureRule.choices.contains) ?? false) {
      model.wrong.insert(RulePage.fields.smallest)
    }
    if !RulePage.roundings.contains(model.rounding) {
      model.wrong.insert(RulePage.fields.rounding)
    }
    guard model.wrong.isEmpty, let smallest, let rounding = Int(model.rounding) else {
      return .now(
        .page(
          .unprocessable,
          RulePage(shell: visit.formShell, carrying: visit.carrying, model: model)))
    }
    return visit.commit(visit.stores.kith) { connection in
      try DisclosureStore.keep(
        DisclosureRule(smallest: smallest, rounding: rounding), on: connection)
      return .seeOther(Address(path: ImpactRoute.rule.path, query: ["kept": "1"]))
    }
  }
}
