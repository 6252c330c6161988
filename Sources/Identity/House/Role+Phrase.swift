public import Wording

extension Role {
  /// What the role is called.
  public var phrase: Phrase {
    switch self {
    case .programmeLead: .roleProgrammeLead
    case .areaLead: .roleAreaLead
    case .coordinator: .roleCoordinator
    case .ambassador: .roleAmbassador
    case .facilitator: .roleFacilitator
    case .researcher: .roleResearcher
    }
  }
}
