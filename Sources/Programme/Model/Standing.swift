public import Identity

/// What the roles somebody holds let them do, place by place.
///
/// Worked out from the roles and the places alone, so that every rule is in this one type. A role
/// reaches down, never up or sideways: an area lead reaches the projects of their area and no other.
public struct Standing: Sendable {
  private let grants: Set<Grant>
  private let places: Places

  /// The standing of whoever holds `grants` in a programme.
  public init(_ grants: Set<Grant>, in places: Places) {
    self.grants = grants
    self.places = places
  }

  /// Whether they look after the whole programme: see everything in it, rename it, add areas.
  public var leadsProgramme: Bool { holds(.programmeLead, in: places.programme) }

  /// Whether they look after an area: see it, rename it, add projects, and see who has a role in it.
  public func leads(area: PlaceKey) -> Bool {
    guard places.areas.contains(where: { $0.key == area }) else { return false }
    return leadsProgramme || holds(.areaLead, in: area)
  }

  /// Whether they may change what a project is called.
  public func coordinates(project: PlaceKey) -> Bool {
    guard let area = places.area(of: project) else { return false }
    return leads(area: area.key) || holds(.coordinator, in: project)
  }

  /// Whether they may see a project's page and print its sheet.
  public func sees(project: PlaceKey) -> Bool {
    coordinates(project: project)
      || (places.area(of: project) != nil && holds(.facilitator, in: project))
  }

  /// Whether they may give a role, or end it.
  ///
  /// Only somebody above the place may: a coordinator does not choose their successor, and nobody
  /// raises anybody to their own height but a programme lead.
  public func mayGive(_ grant: Grant) -> Bool {
    guard Self.fits(grant, places) else { return false }
    switch grant.role {
    case .programmeLead, .researcher, .areaLead: return leadsProgramme
    case .coordinator, .facilitator:
      return places.area(of: grant.place).map { leads(area: $0.key) } ?? false
    }
  }

  /// Every place they look after, from the programme down.
  public var lookedAfter: [PlaceKey] {
    (leadsProgramme ? [places.programme] : [])
      + places.areas.filter { leads(area: $0.key) }.flatMap { [$0.key] + $0.projects.map(\.key) }
  }

  /// Every role they may give, the widest places first.
  public var givable: [Grant] {
    let everywhere = [
      Grant(.programmeLead, in: places.programme), Grant(.researcher, in: places.programme),
    ]
    let inAreas = places.areas.flatMap { area in
      [Grant(.areaLead, in: area.key)]
        + area.projects.flatMap {
          [Grant(.coordinator, in: $0.key), Grant(.facilitator, in: $0.key)]
        }
    }
    return (everywhere + inAreas).filter(mayGive)
  }

  /// Whether a role is one that is held in that kind of place: a coordinator's in a project, say.
  public static func fits(_ grant: Grant, _ places: Places) -> Bool {
    switch grant.role {
    case .programmeLead, .researcher: grant.place == places.programme
    case .areaLead: places.areas.contains { $0.key == grant.place }
    case .coordinator, .facilitator: places.area(of: grant.place) != nil
    }
  }

  /// Whether a place is the programme itself.
  func isProgramme(_ place: PlaceKey) -> Bool { place == places.programme }

  private func holds(_ role: Role, in place: PlaceKey) -> Bool {
    grants.contains(Grant(role, in: place))
  }
}
