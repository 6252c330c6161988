public import Identity
public import Storage

/// A programme that is being created, step by step.
///
/// It holds names of places only. The account is asked for last and goes straight to the identity
/// store, so no name or address of a person ever waits in a draft.
public struct SetupDraft: Equatable, Sendable {
  /// The key the programme will have.
  ///
  /// Chosen once, so that creating it twice is creating it once.
  public let programme: PlaceKey
  /// What the programme will be called.
  public var name: String?
  /// Its areas, in the order they were typed.
  public var areas: [String] = []
  /// Whether there is an online community beside the areas.
  public var isOnline = false
  /// Its first project.
  public var project: FirstProject?

  /// The first project and where it is.
  public struct FirstProject: Equatable, Sendable {
    /// What it will be called.
    public var name: String
    /// Where it will be.
    public var home: Home

    /// A project from its parts.
    public init(name: String, home: Home) {
      self.name = name
      self.home = home
    }
  }

  /// Where a project can be: in an area, by its name, or in the online community.
  public enum Home: Hashable, Sendable {
    case area(String)
    case online
  }

  /// A draft with nothing in it yet but a key.
  public init(programme: PlaceKey) { self.programme = programme }

  /// Every place where a project can be, the online community last.
  public var homes: [Home] { areas.map(Home.area) + (isOnline ? [.online] : []) }

  /// The first step that still has something to be filled in.
  ///
  /// An area that was taken away again takes the choice of it along, so the project is asked for
  /// once more.
  public var firstOpen: SetupStep {
    if name == nil { return .name }
    if homes.isEmpty { return .areas }
    guard let project, homes.contains(project.home) else { return .project }
    return .account
  }

  /// Whether a step can be shown: everything before it is filled in.
  public func allows(_ step: SetupStep) -> Bool { step <= firstOpen }
}
