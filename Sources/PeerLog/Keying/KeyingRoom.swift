public import Identity
internal import Programme
internal import Storage
public import Web

/// Where sheets of paper are typed in.
///
/// Whoever types sees what they type and nothing else of the person: no other log, no score. Once a sheet is
/// a log, no page here shows it.
public struct KeyingRoom: Room {
  let house: House
  let forms: PeerLogForms

  /// The room in a house, with the versions that can be typed in.
  public init(_ house: House, forms: PeerLogForms) {
    self.house = house
    self.forms = forms
  }

  public func answer(_ route: KeyingRoute, _ visit: Visit) throws -> Answer {
    let isChange = visit.request.method == .post
    switch route {
    case .sheets(let project):
      let desk = SheetsDesk(
        visit: visit, helped: try visit.helped(project: project), forms: forms)
      return isChange ? try desk.begin() : .now(try desk.page(.ok))
    case .page(let key, let page):
      let desk = try hand(key, visit)
      guard desk.keying.opens(page, for: desk.account) else { return try desk.elsewhere() }
      return page == .compare
        ? try CompareDesk(hand: desk).answer() : try desk.answer(page)
    case .done(let key): return .now(try hand(key, visit).donePage())
    case .discard(let key): return try hand(key, visit).discard()
    }
  }

  /// The desk for a sheet, for somebody who helps the people of its project.
  private func hand(_ key: KeyingKey, _ visit: Visit) throws -> HandDesk {
    let found = try house.stores.kith.read { try KeyingStore.keying(key, on: $0) }
    guard let keying = found, let account = visit.account else { throw KeyingError.noSheet }
    return HandDesk(
      visit: visit, helped: try visit.helped(project: keying.project), forms: forms,
      keying: keying, account: account)
  }
}
