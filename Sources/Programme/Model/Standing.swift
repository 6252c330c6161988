public import Identity

/// What the roles somebody holds let them do, place by place.
///
/// Worked out from the roles and the places alone, so that every rule is in this one type. A role
/// reaches down, never up or sideways: an area lead reaches the projects of their area and no other.
public struct Standing: Sendable {
  private let grants: Set<Grant>
  let places: Places

  /// The standing of whoever holds `grants` in a programme.
  public init(_ grants: Set<Grant>, in places: Places) {
    self.grants = grants
    self.places = places
  }

  /// Whether they look after the whole programme: see everything in it, rename it, add areas.
  public var leadsProgramme: Bool { holds(.programmeLead, in: places.programme) }

  /// Whether they look after an area: see it, rename it, add projects and organisations, and see who has
  /// a role in it.
  public func leads(area: PlaceKey) -> Bool {
    guard places.areas.contains(where: { $0.key == area }) else { return false }
    return leadsProgramme || holds(.areaLead, in: area)
  }

  /// Whether they may see an area's page: those who lead it, and who helps people all over it.
  public func sees(area: PlaceKey) -> Bool {
    leads(area: area) || (places.area(area) != nil && holds(.ambassador, in: area))
  }

  /// Whether they look after an organisation: rename it, and give roles in it.
  ///
  /// An organisation at work in several areas reaches into each, so whoever looks after it looks after
  /// all of them.
  public func leads(organisation: PlaceKey) -> Bool {
    let areas = places.areas(of: organisation)
    return !areas.isEmpty && areas.allSatisfy { leads(area: $0.key) }
  }

  /// Whether they may see an organisation's page.
  public func sees(organisation: PlaceKey) -> Bool {
    guard places.organisation(organisation) != nil else { return false }
    return places.areas(of: organisation).contains { leads(area: $0.key) }
      || holdsAny([.coordinator, .ambassador], in: organisation)
  }

  /// Whether they may change what a project is called.
  public func coordinates(project: PlaceKey) -> Bool {
    guard let area = places.area(of: project) else { return false }
    return leads(area: area.key) || holds(.coordinator, in: project)
      || isOfOrganisation(project) { holds(.coordinator, in: $0) }
  }

  /// Whether they help the people of a project to take part: give out personal IDs, see who has joined,
  /// and type in what came on paper.
  ///
  /// Only somebody who holds that very role does. Looking after the area or the programme is not enough,
  /// since nobody needs to know who takes part but those who help them.
  public func helps(project: PlaceKey) -> Bool {
    guard let area = places.area(of: project) else { return false }
    return holdsAny([.coordinator, .ambassador], in: project) || holds(.ambassador, in: area.key)
      || isOfOrganisation(project) { holdsAny([.coordinator, .ambassador], in: $0) }
  }

  /// Whether they may see a project's page and print its sheet.
  public func sees(project: PlaceKey) -> Bool {
    coordinates(project: project) || helps(project: project)
      || (places.area(of: project) != nil && holds(.facilitator, in: project))
  }

  /// Whether a place is the programme itself.
  func isProgramme(_ place: PlaceKey) -> Bool { place == places.programme }

  func holds(_ role: Role, in place: PlaceKey) -> Bool { grants.contains(Grant(role, in: place)) }

  private func holdsAny(_ roles: [Role], in place: PlaceKey) -> Bool {
    roles.contains { holds($0, in: place) }
  }

  private func isOfOrganisation(_ project: PlaceKey, _ such: (PlaceKey) -> Bool) -> Bool {
    places.project(project)?.organisation.map(such) ?? false
  }
}
