public import Identity

/// The places of a programme: its areas, the organisations at work in each, and their projects.
///
/// A project needs nothing but a name. It may be run by an organisation or stand for itself, as groups
/// of people do that belong to nobody.
public struct Places: Sendable, Equatable {
  /// An area, such as a town or a county; also an online community, which is an area without a map.
  public struct Area: Sendable, Equatable {
    /// Its key.
    public let key: PlaceKey
    /// What it is called.
    public let name: String
    /// Its projects, by name.
    public let projects: [Project]
    /// The organisations at work in it, by name.
    public let organisations: [Presence]

    /// An area from its parts.
    public init(
      key: PlaceKey, name: String, projects: [Project], organisations: [Presence] = []
    ) {
      self.key = key
      self.name = name
      self.projects = projects
      self.organisations = organisations
    }
  }

  /// A project in which people support each other.
  public struct Project: Sendable, Equatable {
    /// Its key.
    public let key: PlaceKey
    /// What it calls itself.
    public let name: String
    /// The organisation that runs it; `nil` if it stands for itself.
    public let organisation: PlaceKey?

    /// A project from its parts.
    public init(key: PlaceKey, name: String, organisation: PlaceKey? = nil) {
      self.key = key
      self.name = name
      self.organisation = organisation
    }
  }

  /// An organisation, which can be at work in several areas.
  public struct Organisation: Sendable, Equatable {
    /// Its key.
    public let key: PlaceKey
    /// What it is called.
    public let name: String

    /// An organisation from its parts.
    public init(key: PlaceKey, name: String) {
      self.key = key
      self.name = name
    }
  }

  /// An organisation in one area, with what it does there.
  public struct Presence: Sendable, Equatable {
    /// The organisation.
    public let organisation: Organisation
    /// What it does there, beside running projects; any number of things.
    public let parts: Set<OrganisationPart>

    /// A presence from its parts.
    public init(_ organisation: Organisation, _ parts: Set<OrganisationPart> = []) {
      self.organisation = organisation
      self.parts = parts
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
