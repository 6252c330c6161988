public import Identity
internal import Programme
public import Web

/// Where those who help a project's people see who takes part, and register people in their stead.
///
/// No page here reads an answer or a score, and none has a way to.
public struct HelpingRoom: Room {
  let house: House
  let forms: PeerLogForms

  /// The room in a house, with the statements it records agreement to.
  public init(_ house: House, forms: PeerLogForms) {
    self.house = house
    self.forms = forms
  }

  public func answer(_ route: HelpingRoute, _ visit: Visit) throws -> Answer {
    switch route {
    case .list(let key): try ListDesk(visit: visit, helped: try visit.helped(project: key)).answer()
    case .register(let key):
      try RegisterDesk(visit: visit, helped: try visit.helped(project: key), forms: forms).answer()
    }
  }
}
