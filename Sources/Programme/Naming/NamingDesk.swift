internal import Identity
internal import Storage
internal import Web

/// Answers the pages on which places get their names.
struct NamingDesk: Sendable {
  let visit: Visit
  let naming: Naming
  let places: Places

  private static let keyField = "key"

  func answer() -> Answer {
    guard visit.request.method == .post else {
      let key = PlaceKey.random(visit.house.randomness)
      return .now(page(.ok, places, typed: naming.current(in: places), key))
    }
    let typed = visit.request.form[NamingPage.field] ?? ""
    let key = carriedKey
    return visit.commit(visit.stores.kith) { connection in
      // Read again inside the change: somebody may have taken the name a moment ago.
      guard let places = try PlacesStore.places(connection) else { throw ProgrammeError.gone }
      guard places.name(of: key) == nil else { return .seeOther(arrival(key)) }
      switch Result(catching: { () throws(PlaceName.Problem) in
        try PlaceName(typed, beside: naming.others(in: places))
      }) {
      case .success(let name):
        try naming.keep(name, key: key, on: connection)
        return .seeOther(arrival(key))
      case .failure(let problem):
        var mistakes = FormMistakes()
        mistakes.add(NamingPage.field, problem.message(visit.words))
        return page(.unprocessable, places, typed: typed, key, mistakes)
      }
    }
  }

  private func page(
    _ status: Status, _ places: Places, typed: String, _ key: PlaceKey,
    _ mistakes: FormMistakes = FormMistakes()
  ) -> Response {
    var carrying = visit.carrying
    carrying.append(Self.keyField, key.rawValue)
    return .page(
      status,
      NamingPage(
        shell: visit.shell, carrying: carrying, naming: naming, places: places, typed: typed,
        mistakes: mistakes))
  }

  /// The key that came with the form, if it is one that could have been sent out.
  private var carriedKey: PlaceKey {
    let text = visit.request.form[Self.keyField] ?? ""
    let isKey =
      text.utf8.count == 26
      && text.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
    return isKey ? PlaceKey(rawValue: text) : .random(visit.house.randomness)
  }

  /// Where one is afterwards: at the new place, or back where one came from.
  private func arrival(_ key: PlaceKey) -> Address {
    switch naming {
    case .newArea: ProgrammeRoute.area(key).address
    case .newProject: ProgrammeRoute.project(key).address
    case .programme, .area, .organisation, .project: naming.home.address
    }
  }
}
