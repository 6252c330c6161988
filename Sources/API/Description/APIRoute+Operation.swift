internal import Exchange
internal import Identity
internal import Instruments
internal import Web

// What each address does: the source of the description, and of the shapes that bodies are held against.
extension APIRoute {
  /// What the address does.
  func operation(_ forms: APIForms) -> Operation {
    switch self {
    case .description:
      Operation(
        id: "describe", summary: "This description", about: "What can be called, and how.",
        success: .json("The description.", Schema(.foreign)))
    case .problem:
      Operation(
        id: "explainProblem", summary: "What a kind of problem means",
        about: "The address that stands as type in a problem.",
        parameters: [.inPath("kind", Problem.Kind.allCases.map(\.rawValue))],
        success: .json("What it means.", .problem))
    case .consent:
      Operation(
        id: "readConsent", summary: "What people are asked to agree to",
        about: "Show it whole, in the person's language (Accept-Language), before joining anybody.",
        success: .json("The statements.", .consent))
    case .questionnaires:
      Operation(
        id: "listQuestionnaires", summary: "The versions of the log",
        about: "The shorter ones have equal standing.",
        success: .json("The versions.", .versions))
    case .questionnaire:
      Operation(
        id: "readQuestionnaire", summary: "One version with all its questions",
        about: "A FHIR R4 Questionnaire, in the language asked for by Accept-Language where it is "
          + "written in it. Wording that is not its owner's is marked as working wording.",
        parameters: [.inPath("version", forms.versions.map(\.id))],
        success: Operation.Success(
          status: .ok, about: "The questionnaire.", contents: [("application/fhir+json", nil)]))
    case .participants: Self.joining(forms)
    case .logs: Self.sending(forms)
    case .own:
      Operation(
        id: "readOwn", summary: "What a person gave",
        about:
          "With the secret of the person's own link. Nobody else can read it, whatever their role.",
        success: .json("Every log of the person's.", forms.given))
    case .projects:
      Operation(
        id: "countProjects", summary: "How many people take part in each project",
        about:
          "Of the projects that the token's role reaches. Never who, never what they answered; "
          + "numbers below five are null, and none is not told apart from some.",
        success: .json("The numbers.", .projects))
    case .export: Self.exporting
    case .codebook:
      Operation(
        id: "readCodebook", summary: "What the columns of the tables mean",
        about: "With the working wording marked as such.",
        parameters: [.inQuery("format", ["csv", "json"])],
        success: Operation.Success(
          status: .ok, about: "The codebook.",
          contents: [("text/csv", nil), ("application/json", Schema(.foreign))]))
    }
  }

  private static func joining(_ forms: APIForms) -> Operation {
    Operation(
      id: "join", summary: "Take somebody in who agreed",
      about:
        "The consent is the person's own and is given in the same call. The same key and body give "
        + "the same answer for a day, so make the key from at least 16 random bytes: whoever knows it "
        + "and the body is given the answer too.",
      parameters: [.idempotencyKey(least: 22)], body: forms.joining,
      success: .json("They have joined.", APIForms.joined, status: .created),
      problems: [
        .keyReused, .keyOver, .consentChanged, .unknownID, .joinedAlready, .left, .slowDown,
      ])
  }

  private static func sending(_ forms: APIForms) -> Operation {
    Operation(
      id: "sendLog", summary: "Send a log",
      about:
        "With an own link, or with the personal ID alone, which can add and read nothing. The answers "
        + "are checked as on the pages. The same key and body give the same answer and never a second log.",
      parameters: [.idempotencyKey(least: 8)], body: forms.sending,
      success: .json("The log is kept.", APIForms.sent, status: .created),
      problems: [.keyReused, .secretNeeded, .unknownID, .forbidden, .dayOver, .left, .slowDown],
      takesOwnLink: true)
  }

  private static let exporting = Operation(
    id: "export", summary: "One table of the data for research",
    about:
      "Pseudonymous, of people who agreed. The first table makes a cut, whose name is in the header "
      + "Kith-Cut; the other table of the same cut is asked for with it, as long as nothing has changed.",
    parameters: [
      .inPath("table", ExportTable.allCases.map(\.rawValue)),
      .inQuery("format", [ExportFormat.csv, .jsonl].map(\.rawValue)),
      Operation.Parameter(
        name: "cut", place: .query, schema: Schema(.text(26...26)), isRequired: false,
        problem: .invalid),
    ],
    success: Operation.Success(
      status: .ok, about: "The table.", contents: [("text/csv", nil), ("application/jsonl", nil)],
      headers: [
        ("Kith-Cut", "The name of the cut."),
        ("Kith-Content", "The hash of its content (docs/exchange.md)."),
      ]),
    problems: [.noSuchCut, .cutChanged])
}

extension Operation.Success {
  fileprivate static func json(
    _ about: String, _ schema: Schema, status: Status = .ok
  ) -> Operation.Success {
    Operation.Success(status: status, about: about, contents: [("application/json", schema)])
  }
}

extension Operation.Parameter {
  fileprivate static func inPath(_ name: String, _ values: [String]) -> Operation.Parameter {
    Operation.Parameter(
      name: name, place: .path, schema: Schema(.choice(values)), isRequired: true,
      problem: .absent)
  }

  fileprivate static func inQuery(_ name: String, _ values: [String]) -> Operation.Parameter {
    Operation.Parameter(
      name: name, place: .query, schema: Schema(.choice(values), "\(values[0]) unless said."),
      isRequired: false, problem: .invalid)
  }

  /// The key under which something is sent once.
  fileprivate static func idempotencyKey(least: Int) -> Operation.Parameter {
    Operation.Parameter(
      name: "Idempotency-Key", place: .header,
      schema: Schema(.text(least...200, pattern: "^[A-Za-z0-9._:-]+$")), isRequired: true,
      problem: .keyMissing)
  }
}
