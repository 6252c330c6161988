public import Identity

// Who gives which role to whom, and where.
extension Standing {
  /// Whether they may give a role, or end it.
  ///
  /// Only somebody above the place may: a coordinator does not choose their successor, and nobody
  /// raises anybody to their own height but a programme lead.
  public func mayGive(_ grant: Grant) -> Bool {
    guard Self.fits(grant, places) else { return false }
    switch grant.role {
    case .programmeLead, .researcher, .areaLead: return leadsProgramme
    case .coordinator, .ambassador, .facilitator:
      if let area = places.area(of: grant.place) { return leads(area: area.key) }
      return leads(area: grant.place) || leads(organisation: grant.place)
    }
  }

  /// Every place they look after, from the programme down.
  public var lookedAfter: [PlaceKey] {
    (leadsProgramme ? [places.programme] : [])
      + places.areas.filter { leads(area: $0.key) }.flatMap { [$0.key] + $0.projects.map(\.key) }
      + places.organisations.map(\.key).filter { leads(organisation: $0) }
  }

  /// Every role they may give, the widest places first.
  public var givable: [Grant] {
    let everywhere = [Role.programmeLead, .researcher].map { Grant($0, in: places.programme) }
    let inOrganisations = places.organisations.flatMap { organisation in
      [Role.coordinator, .ambassador].map { Grant($0, in: organisation.key) }
    }
    let inAreas = places.areas.flatMap { area in
      [Role.areaLead, .ambassador].map { Grant($0, in: area.key) }
        + area.projects.flatMap { project in
          [Role.coordinator, .ambassador, .facilitator].map { Grant($0, in: project.key) }
        }
    }
    return (everywhere + inOrganisations + inAreas).filter(mayGive)
  }

  /// Whether a role is one that is held in that kind of place: a facilitator's in a project, say.
  public static func fits(_ grant: Grant, _ places: Places) -> Bool {
    let place = grant.place
    let isProject = places.area(of: place) != nil
    let isOrganisation = places.organisation(place) != nil
    return switch grant.role {
    case .programmeLead, .researcher: place == places.programme
    case .areaLead: places.area(place) != nil
    case .coordinator: isProject || isOrganisation
    case .ambassador: isProject || isOrganisation || places.area(place) != nil
    case .facilitator: isProject
    }
  }
}
