public import Identity
public import Storage

/// A project whose people the visitor helps to take part, found and checked.
public struct HelpedProject: Sendable {
  /// The project.
  public let project: Places.Project
  /// Its area.
  public let area: Places.Area
}

extension Visit {
  /// The project with a key, if the visitor helps its people (see `Standing.helps`).
  ///
  /// - Throws: `ProgrammeError.gone` or `.elsewhere`, or what the store throws.
  public func helped(project key: PlaceKey) throws -> HelpedProject {
    guard let places = try stores.kith.read(PlacesStore.places),
      let project = places.project(key), let area = places.area(of: key)
    else { throw ProgrammeError.gone }
    guard Standing(grants, in: places).helps(project: key) else { throw ProgrammeError.elsewhere }
    return HelpedProject(project: project, area: area)
  }
}
