public import Identity
public import Programme

/// Who may see which figures: the one table that pages ask, and that the threat model shows.
///
/// Everything in it is sums with small numbers kept back by ``Disclosure``; nobody's own answers are.
public enum Sight: String, CaseIterable, Sendable {
  /// What the logs of everybody say together, with every model behind it.
  case programme = "findings of the programme"
  /// What the logs of an area say.
  case area = "findings of an area"
  /// What the logs of a project say.
  case project = "findings of a project"
  /// A report of an area or a project; those of the programme are for everybody, as its findings are.
  case report = "reports of a place"
  /// Having a report of a place made.
  case making = "making reports of a place"
  /// How small a number may be that is told; choosing it.
  case rule = "choosing how small a number may be told"

  /// Who looks.
  public enum Viewer: Hashable, Sendable, CaseIterable {
    /// Somebody who gives the data.
    case participant
    /// Somebody with a role.
    case role(Role)

    public static var allCases: [Viewer] { [.participant] + Role.allCases.map(Viewer.role) }
  }

  /// How far somebody sees.
  public enum Reach: String, Sendable {
    /// Not at all.
    case none = "-"
    /// Of the place in which they hold the role, and of the places in it.
    case own
    /// Of every place.
    case all
  }

  /// How far a viewer sees.
  ///
  /// Those who give the data see everything that is found, as anybody does. Figures of a place are for
  /// those who look after it, so that no place is held against another.
  public func reach(of viewer: Viewer) -> Reach {
    switch (self, viewer) {
    case (.programme, _): .all
    case (.rule, .role(.programmeLead)): .all
    // Of the reports that their own logs are in.
    case (.report, .participant): .own
    case (.rule, _), (_, .participant): .none
    case (.area, .role(let role)):
      switch role {
      case .programmeLead, .researcher: .all
      case .areaLead, .ambassador: .own
      case .coordinator, .facilitator: .none
      }
    case (.making, .role(let role)):
      switch role {
      case .programmeLead, .researcher: .all
      case .areaLead, .coordinator: .own
      case .ambassador, .facilitator: .none
      }
    case (.project, .role(let role)), (.report, .role(let role)):
      switch role {
      case .programmeLead, .researcher: .all
      case .areaLead, .ambassador, .coordinator, .facilitator: .own
      }
    }
  }

  /// The table as the threat model shows it, in Markdown.
  public static var markdown: String {
    func name(_ viewer: Viewer) -> String {
      switch viewer {
      case .participant: "who gives the data"
      case .role(let role): role.rawValue.replacing("-", with: " ")
      }
    }
    let viewers = Viewer.allCases
    let heading = "| what | " + viewers.map(name).joined(separator: " | ") + " |"
    let rule = "|" + String(repeating: "---|", count: viewers.count + 1)
    let rows = allCases.map { sight in
      "| \(sight.rawValue) | "
        + viewers.map { sight.reach(of: $0).rawValue }.joined(separator: " | ") + " |"
    }
    return ([heading, rule] + rows).joined(separator: "\n")
  }
}

extension Sight {
  /// Whether somebody with these roles may see the figures of a place.
  ///
  /// - Parameters:
  ///   - scope: Whose logs.
  ///   - grants: The roles they hold.
  ///   - isParticipant: Whether they give data themselves.
  ///   - places: The places of the programme.
  /// - Returns: Whether they may.
  public static func maySee(
    _ scope: Scope, _ grants: Set<Grant>, isParticipant: Bool, in places: Places
  ) -> Bool {
    let sight: Sight =
      switch scope {
      case .programme, .year: .programme
      case .area: .area
      case .project: .project
      }
    if isParticipant, sight.reach(of: .participant) == .all { return true }
    return sight.isOpen(of: scope.place, grants, in: places)
  }

  /// Whether somebody's roles open this of a place.
  ///
  /// - Parameters:
  ///   - place: The place; nil is the whole programme, which only those see who see every place.
  ///   - grants: The roles they hold.
  ///   - places: The places of the programme.
  /// - Returns: Whether one of the roles does.
  public func isOpen(of place: PlaceKey?, _ grants: Set<Grant>, in places: Places) -> Bool {
    grants.contains { grant in
      switch reach(of: .role(grant.role)) {
      case .none: false
      case .all: true
      case .own: place.map { places.isWithin($0, grant.place) } ?? false
      }
    }
  }
}

extension Places {
  /// Whether a place is another or lies in it: a project in its area, or with the organisation that runs it.
  fileprivate func isWithin(_ place: PlaceKey, _ outer: PlaceKey) -> Bool {
    place == outer || area(of: place)?.key == outer || project(place)?.organisation == outer
  }
}
