public import Identity
internal import Storage
public import Web

/// The room in which a programme is created and looked after.
public struct ProgrammeRoom: Room {
  private let neighbours: ProgrammeNeighbours
  private let door: SetupGuard

  /// The room, with what it asks of the rooms beside it, and who may create the programme.
  public init(neighbours: ProgrammeNeighbours, door: SetupGuard) {
    self.neighbours = neighbours
    self.door = door
  }

  public func answer(_ route: ProgrammeRoute, _ visit: Visit) throws -> Answer {
    switch route {
    case .setup(let step): return try SetupDesk(visit: visit, door: door).answer(step)
    case .setupCode: return try SetupCodeDesk(visit: visit, door: door).answer()
    default: break
    }
    guard let places = try visit.stores.kith.read(PlacesStore.places) else {
      return .now(.seeOther(ProgrammeRoute.setup(.welcome).address))
    }
    let desk = PlacesDesk(
      visit: visit, places: places, standing: Standing(visit.grants, in: places),
      neighbours: neighbours)
    return try desk.answer(route)
  }
}
