public import Identity

extension Places {
  /// The area with a key.
  public func area(_ key: PlaceKey) -> Area? { areas.first { $0.key == key } }

  /// The project with a key.
  public func project(_ key: PlaceKey) -> Project? {
    areas.lazy.flatMap(\.projects).first { $0.key == key }
  }

  /// What the programme, an area or a project is called; `nil` if the place is none of them.
  public func name(of key: PlaceKey) -> String? {
    key == programme ? name : area(key)?.name ?? project(key)?.name
  }
}
