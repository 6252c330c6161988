public import Identity
public import Web

/// The addresses of the JSON API, version 1.
public enum APIRoute: Equatable, Sendable {
  /// The description of all others (OpenAPI 3.1).
  case description
  /// What a kind of problem means.
  case problem(String)
  /// The statements that people agree to.
  case consent
  /// The versions of the log.
  case questionnaires
  /// One version, as a FHIR Questionnaire.
  case questionnaire(String)
  /// Taking somebody in who agreed.
  case participants
  /// Sending a log.
  case logs
  /// What a person gave.
  case own
  /// How many people take part in the projects that a token reaches.
  case projects
  /// One table of the data for research.
  case export(String)
  /// What the columns of the tables mean.
  case codebook
}

extension APIRoute: RoomRoutes {
  public init?(_ path: [String]) {
    guard path.starts(with: Self.root) else { return nil }
    let rest = path.dropFirst(Self.root.count)
    switch (rest.count, rest.first) {
    case (1, "openapi.json"): self = .description
    case (1, "consent"): self = .consent
    case (1, "questionnaires"): self = .questionnaires
    case (1, "participants"): self = .participants
    case (1, "logs"): self = .logs
    case (1, "own"): self = .own
    case (1, "projects"): self = .projects
    case (1, "codebook"): self = .codebook
    case (2, "problems"): self = .problem(path[3])
    case (2, "questionnaires"): self = .questionnaire(path[3])
    case (2, "export"): self = .export(path[3])
    default: return nil
    }
  }

  /// What every address of the API begins with.
  static let root = ["api", "v1"]

  public var path: [String] { Self.root + tail }

  private var tail: [String] {
    switch self {
    case .description: ["openapi.json"]
    case .problem(let kind): ["problems", kind]
    case .consent: ["consent"]
    case .questionnaires: ["questionnaires"]
    case .questionnaire(let id): ["questionnaires", id]
    case .participants: ["participants"]
    case .logs: ["logs"]
    case .own: ["own"]
    case .projects: ["projects"]
    case .export(let table): ["export", table]
    case .codebook: ["codebook"]
    }
  }

  public var methods: Set<Method> {
    switch self {
    case .participants, .logs: [.post]
    default: [.get]
    }
  }

  public var access: Access {
    switch self {
    case .description, .problem, .consent, .questionnaires, .questionnaire, .participants, .logs:
      .anyone
    case .own: .ownLink
    case .projects: .token([.programmeLead, .areaLead, .coordinator, .ambassador, .facilitator])
    case .export, .codebook: .token([.researcher])
    }
  }

  public static var samples: [APIRoute] {
    [
      .description, .problem("invalid"), .consent, .questionnaires, .questionnaire("monthly-full"),
      .participants, .logs, .own, .projects, .export("logs"), .codebook,
    ]
  }

  /// Every address with the name of its parameter in braces, as the description writes it.
  static let templates: [APIRoute] = [
    .description, .problem("{kind}"), .consent, .questionnaires, .questionnaire("{version}"),
    .participants, .logs, .own, .projects, .export("{table}"), .codebook,
  ]
}
