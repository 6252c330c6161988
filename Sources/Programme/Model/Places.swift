public import Identity

/// The places of a programme: its areas, and the projects in each.
public struct Places: Sendable, Equatable {
  /// An area, such as a town or a county; also an online community, which is an area without a map.
  public struct Area: Sendable, Equatable {
    /// Its key.
    public let key: PlaceKey
    /// What it is called.
    public let name: String
    /// Its projects, by name.
    public let projects: [Project]

    /// An area from its parts.
    public init(key: PlaceKey, name: String, projects: [Project]) {
      self.key = key
      self.name = name
      self.projects = projects
    }
  }

  /// A project in which people support each other.
  public struct Project: Sendable, Equatable {
    /// Its key.
    public let key: PlaceKey
    /// What it calls itself.
    public let name: String

    /// A project from its parts.
    public init(key: PlaceKey, name: String) {
      self.key = key
      self.name = name
    }
  }

  /// The programme's key.
  public let programme: PlaceKey
  /// What the programme is called.
  public let name: String
  /// Its areas, by name.
  public let areas: [Area]

  /// The places given.
  public init(programme: PlaceKey, name: String, areas: [Area]) {
    self.programme = programme
    self.name = name
    self.areas = areas
  }

  /// The area a project is in.
  public func area(of project: PlaceKey) -> Area? {
    areas.first { $0.projects.contains { $0.key == project } }
  }
}
