/// What somebody does in one place.
///
/// A role is never held account-wide: the same person can coordinate one project, take part in
/// another, and both give and receive in both.
public enum Role: String, Sendable, CaseIterable {
  /// Looks after the whole programme: its areas, projects, people with roles and wording.
  case programmeLead = "programme-lead"
  /// Supports the projects of one area (a hub).
  case areaLead = "area-lead"
  /// Coordinates one project, or the projects of one organisation; often also a peer.
  case coordinator
  /// Helps people of an area, an organisation or a project to take part in the log on paper.
  case ambassador
  /// Facilitates one group; often also a peer.
  case facilitator
  /// Works with pseudonymous data; never sees a name.
  case researcher
}

/// One role held in one place.
public struct Grant: Hashable, Sendable {
  /// What the person does.
  public let role: Role
  /// Where.
  public let place: PlaceKey

  /// A role in a place.
  public init(_ role: Role, in place: PlaceKey) {
    self.role = role
    self.place = place
  }
}
