internal import Identity
internal import Storage
internal import Web
internal import Wording

/// Answers the page on which an organisation is added to an area.
///
/// An organisation has one name in the whole programme. Bringing one that is at work elsewhere into
/// another area is for whoever looks after the whole programme, since it touches both areas.
struct AddOrganisationDesk {
  let visit: Visit
  let area: Places.Area
  let standing: Standing

  func answer() throws -> Answer {
    let known = Self.elsewhere(standing.places, area)
    guard visit.request.method == .post else { return .now(page(.ok, known, typed: [:])) }
    let form = visit.request.form
    let key: PlaceKey = visit.onceKey()
    let chosen = known.first { $0.key.rawValue == form[AddOrganisationPage.knownField] }
    let mayBring = standing.leadsProgramme
    return visit.commit(visit.stores.kith) { [area] connection in
      if let chosen, mayBring {
        try PlacesStore.add(
          organisation: chosen.key, name: chosen.name, in: area.key, on: connection)
        return arrival(chosen.key)
      }
      // Read again inside the change: somebody may have taken the name a moment ago.
      guard let places = try PlacesStore.places(connection) else { throw ProgrammeError.gone }
      guard places.organisation(key) == nil else { return arrival(key) }
      switch Result(catching: { () throws(PlaceName.Problem) in
        try PlaceName(
          form[AddOrganisationPage.nameField] ?? "", beside: places.organisations.map(\.name))
      }) {
      case .success(let name):
        try PlacesStore.add(organisation: key, name: name.text, in: area.key, on: connection)
        return arrival(key)
      case .failure(let problem):
        return page(
          .unprocessable, Self.elsewhere(places, area), typed: form, problem: problem)
      }
    }
  }

  private func page(
    _ status: Status, _ known: [Places.Organisation], typed: Fields,
    problem: PlaceName.Problem? = nil
  ) -> Response {
    var mistakes = FormMistakes()
    if let problem {
      let isTaken = problem == .taken && !standing.leadsProgramme
      mistakes.add(
        AddOrganisationPage.nameField,
        isTaken ? visit.words[.addOrganisationTaken] : problem.message(visit.words))
    }
    return .page(
      status,
      AddOrganisationPage(
        shell: visit.shell, carrying: visit.carryingOnce, area: area,
        known: standing.leadsProgramme ? known : [], typed: typed, mistakes: mistakes))
  }

  private func arrival(_ key: PlaceKey) -> Response {
    .seeOther(ProgrammeRoute.organisation(key).address)
  }

  /// The organisations that are not at work in an area yet.
  private static func elsewhere(_ places: Places, _ area: Places.Area) -> [Places.Organisation] {
    let here = Set(places.area(area.key)?.organisations.map(\.organisation.key) ?? [])
    return places.organisations.filter { !here.contains($0.key) }
  }
}
