internal import Design
internal import Evidence
internal import Identity
internal import Programme
internal import Time
internal import Web
internal import Wording

// The figures of a place, as pages and as files.
extension ImpactRoom {
  /// A page of figures, or why there are none.
  func figures(
    _ scope: Scope, _ part: FigurePart, _ visit: Visit, _ places: Places, _ rule: DisclosureRule
  ) throws -> Response {
    let name = scope.place.flatMap(places.name)
    if let reason = try lack(scope, places, rule) {
      return .page(NothingPage(shell: visit.shell, place: name, reason: reason, rule: rule))
    }
    let (figures, isWaiting) = try figures(of: scope, visit, places, rule)
    return .page(
      FiguresPage(
        shell: visit.shell, place: name, part: part, figures: figures, isWaiting: isWaiting))
  }

  /// Why there are no figures of a place; `nil` if there are.
  func lack(
    _ scope: Scope, _ places: Places, _ rule: DisclosureRule
  ) throws -> NothingPage.Reason? {
    let edition = try evidence.edition(of: scope, rule)
    if let reason = try place(scope, edition, places, rule) { return reason }
    if try evidence.crowd(in: places, rule).told.places[scope]?.joined != nil { return nil }
    return edition == nil ? .logs : .few
  }

  /// The figures of a place, and whether something new waits to be in them.
  func figures(
    of scope: Scope, _ visit: Visit, _ places: Places, _ rule: DisclosureRule
  ) throws -> (PlaceFigures, isWaiting: Bool) {
    let (crowd, isWaiting) = try evidence.crowd(in: places, rule)
    let edition = try evidence.edition(of: scope, rule).flatMap { edition in
      rule.isSmall(edition.report.counts.participants) ? nil : edition
    }
    return (
      PlaceFigures(
        writer: FigureWriter(visit.shell.words, library), scope: scope,
        areas: places.areas.map { (.area($0.key), $0.name) }, plan: evidence.plan, rule: rule,
        crowd: crowd, edition: edition,
        filter: FindingsFilter(visit.request.query, plan: evidence.plan), population: population()),
      isWaiting
    )
  }

  /// A figure to keep; of a picture that cannot be made, a page that says so.
  func file(_ figure: Figure, as file: FigureFile, _ visit: Visit, _ places: Places) -> Response {
    switch file {
    case .csv:
      return Self.kept(
        figure, file, "text/csv; charset=utf-8", Bytes(FigureTable.csv(figure.table)))
    case .png:
      let words = visit.shell.words
      let source = words[
        .figure("source"), ["programme": places.name, "day": visit.today.iso]]
      let name = house.randomness.bytes(12).map { String($0, radix: 16) }.joined()
      guard let picture = press.picture(of: figure.sheet(source: source), named: name) else {
        return .page(.unavailable, NoPicturePage(shell: visit.shell))
      }
      return Self.kept(figure, file, "image/png", picture.withUnsafeBytes { Bytes(copying: $0) })
    }
  }

  private static func kept(
    _ figure: Figure, _ file: FigureFile, _ type: String, _ body: Bytes
  ) -> Response {
    Response(
      .ok,
      headers: [
        "Content-Type": type, "Cache-Control": "no-store",
        "Content-Disposition": "attachment; filename=\"\(figure.id).\(file.rawValue)\"",
      ], body: body)
  }
}
