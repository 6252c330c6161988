internal import Design
internal import Evidence
internal import Identity
internal import Impact
internal import Programme
internal import Storage
internal import Web

extension ReportsRoom {
  /// Whether somebody may make reports of a place: those who look after it, and researchers everywhere.
  func mayMake(_ place: PlaceKey, _ visit: Visit, _ places: Places) -> Bool {
    Sight.making.isOpen(of: Self.part(place, places), visit.grants, in: places)
  }

  /// The form by which a report is made.
  func form(_ place: PlaceKey, _ visit: Visit, _ places: Places) throws -> Answer {
    .now(.page(page(try blank(place, visit, places), visit.shell, visit)))
  }

  /// Makes the report that somebody asks for, or says with the form what is missing.
  func make(_ place: PlaceKey, _ visit: Visit, _ places: Places) throws -> Answer {
    var model = try blank(place, visit, places)
    model.form = ReportForm(visit.request.form)
    model.problems = model.form.problems(model.kinds)
    guard model.problems.isEmpty, let kind = model.form.kind, let account = visit.account else {
      return .now(.page(.unprocessable, page(model, visit.formShell, visit)))
    }
    let order = ReportOrder(
      key: visit.onceKey(), kind: kind, place: Self.part(place, places), account: account,
      words: model.form.words)
    return .later { respond in
      let isTaken = workshop.take {
        do {
          try editions.make(order, in: places, at: visit.now)
          respond(.seeOther(ReportsRoute.read(order.key).address))
        } catch {
          respond(visit.trouble(error))
        }
      }
      if !isTaken { respond(visit.trouble(WorkshopError.full)) }
    }
  }

  private func page(
    _ model: NewReportPage.Model, _ shell: Shell, _ visit: Visit
  ) -> NewReportPage {
    NewReportPage(shell: shell, carrying: visit.carryingOnce, model: model)
  }

  private func blank(
    _ place: PlaceKey, _ visit: Visit, _ places: Places
  ) throws -> NewReportPage.Model {
    guard let name = places.name(of: place) else { throw ProgrammeError.gone }
    let rule = try visit.stores.kith.read(DisclosureStore.rule)
    let part = Self.part(place, places)
    return NewReportPage.Model(
      place: place, name: name, kinds: ReportKind.allCases.filter { part == nil || $0.isForPlaces },
      smallest: rule.smallest)
  }

  /// The area or project; nil for the whole programme.
  private static func part(_ place: PlaceKey, _ places: Places) -> PlaceKey? {
    place == places.programme ? nil : place
  }
}
