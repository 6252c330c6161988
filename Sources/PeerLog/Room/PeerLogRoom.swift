internal import Design
public import Identity
internal import Instruments
internal import Programme
internal import Storage
public import Web
public import Wording

/// The peer support log: joining, a month's log, and a person's own mirror.
public struct PeerLogRoom: Room {
  let house: House
  let forms: PeerLogForms
  let found: @Sendable (Words) -> EverybodysFindings?

  /// The room in a house, with the forms it asks.
  ///
  /// - Parameters:
  ///   - house: The services that all rooms share.
  ///   - forms: What is asked.
  ///   - found: What everybody's logs say together, for people's own pages.
  public init(
    _ house: House, forms: PeerLogForms,
    found: @escaping @Sendable (Words) -> EverybodysFindings? = { _ in nil }
  ) {
    self.house = house
    self.forms = forms
    self.found = found
  }

  public func answer(_ route: PeerLogRoute, _ visit: Visit) throws -> Answer {
    let isChange = visit.request.method == .post
    switch route {
    case .start: return try start(visit)
    case .information: return .now(.page(InformationPage(shell: visit.shell, entrance: entrance)))
    case .consent: return isChange ? try agree(visit) : consent(visit)
    case .joining(.id): return try isChange ? keepID(visit) : showID(visit)
    case .joining(.reminders): return try isChange ? keepReminders(visit) : reminders(visit)
    case .joining(.place): return try isChange ? keepPlace(visit) : place(visit)
    case .background(let page):
      return try isChange ? keepBackground(page, visit) : background(page, visit)
    case .joined: return try joined(visit)
    case .log: return try isChange ? begin(visit) : log(visit)
    case .step(let key, let step):
      return try isChange ? keepStep(step, of: key, visit) : show(step, of: key, visit)
    case .whole(let key): return try isChange ? sendWhole(key, visit) : showWhole(key, visit)
    case .saved(let key): return try saved(key, visit)
    case .check(let key): return try isChange ? send(key, visit) : check(key, visit)
    case .discard(let key): return discard(key, visit)
    case .thanks(let key): return try thanks(key, visit)
    case .mirror: return try mirror(visit)
    case .own(let own): return try answer(own, visit)
    case .leave: return isChange ? try leave(visit) : .now(.page(leavePage(visit)))
    case .left: return .now(.page(LeftPage(shell: visit.shell)))
    case .noReminders(let token): return try noReminders(token, visit)
    case .remindersEnded: return .now(.page(RemindersEndedPage(shell: visit.shell)))
    }
  }

  private var entrance: Address { IdentityRoute.enterID.address }

  private func start(_ visit: Visit) throws -> Answer {
    let name = try house.stores.kith.read { try PlacesStore.places($0)?.name } ?? "Kith"
    return .now(.page(StartPage(shell: visit.shell, programme: name)))
  }
}
