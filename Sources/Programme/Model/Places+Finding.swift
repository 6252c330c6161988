public import Identity

extension Places {
  /// The area with a key.
  public func area(_ key: PlaceKey) -> Area? { areas.first { $0.key == key } }

  /// The project with a key.
  public func project(_ key: PlaceKey) -> Project? {
    areas.lazy.flatMap(\.projects).first { $0.key == key }
  }

  /// The organisation with a key.
  public func organisation(_ key: PlaceKey) -> Organisation? {
    areas.lazy.flatMap(\.organisations).map(\.organisation).first { $0.key == key }
  }

  /// Every organisation, by name.
  public var organisations: [Organisation] {
    var known: Set<PlaceKey> = []
    return areas.flatMap(\.organisations).map(\.organisation)
      .filter { known.insert($0.key).inserted }
      .sorted { $0.name < $1.name }
  }

  /// The areas an organisation is at work in.
  public func areas(of organisation: PlaceKey) -> [Area] {
    areas.filter { $0.presence(of: organisation) != nil }
  }

  /// What the programme, an area, an organisation or a project is called; `nil` if the place is none of
  /// them.
  public func name(of key: PlaceKey) -> String? {
    key == programme
      ? name : area(key)?.name ?? project(key)?.name ?? organisation(key)?.name
  }
}

extension Places.Area {
  /// What an organisation does here; `nil` if it is not at work here.
  public func presence(of organisation: PlaceKey) -> Places.Presence? {
    organisations.first { $0.organisation.key == organisation }
  }

  /// The projects that an organisation runs here, or with `nil` those that stand for themselves.
  public func projects(of organisation: PlaceKey?) -> [Places.Project] {
    projects.filter { $0.organisation == organisation }
  }

  /// The organisation that is the area's only one of a kind, if there is one.
  public func holder(of part: OrganisationPart) -> Places.Organisation? {
    guard part.isOnce else { return nil }
    return organisations.first { $0.parts.contains(part) }?.organisation
  }
}
