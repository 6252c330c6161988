public import Exchange
public import Identity
internal import LineJSON
public import Web
internal import Wording

/// The JSON API: its door and its rooms in one, since what programs need of a door is little.
///
/// No cookie is looked at and none is set; a secret counts in the `Authorization` header alone, so that no
/// page of another site can make a browser call. Nothing allows other origins (CORS).
public struct APIRoom: Sendable {
  let house: House
  let forms: APIForms
  let cuts: CutDesk
  let figures: Figures
  let operations: Operations

  /// The most bytes of a body: some ten times the longest log.
  static let largest = 64 << 10

  /// The room.
  ///
  /// - Parameters:
  ///   - house: The services that all rooms share.
  ///   - forms: What is asked and given out.
  ///   - cuts: Where tables for research come from.
  ///   - figures: How many people of a project take part.
  public init(_ house: House, forms: APIForms, cuts: CutDesk, figures: @escaping Figures) {
    (self.house, self.forms, self.cuts, self.figures) = (house, forms, cuts, figures)
    operations = Operations(forms)
  }

  /// Whether an address is the API's, known or not.
  public static func owns(_ request: Request) -> Bool { request.segments.first == "api" }

  /// Answers a call.
  public func answer(_ request: Request) -> Answer {
    guard let route = APIRoute(request.segments) else { return refuse(.absent, request) }
    return answer(route, request).map { $0.named(route.name) }
  }

  /// The answer for what the server itself refuses.
  public func refused(_ status: Status, _ request: Request) -> Response {
    let kind: Problem.Kind =
      switch status {
      case .contentTooLarge: .tooLarge
      case .methodNotAllowed: .wrongMethod
      case .unsupportedMediaType: .notJSON
      case .unavailable: .busy
      case .internalError: .unexpected
      default: .unreadable
      }
    let call = Call(request, in: house)
    if kind == .wrongMethod, let route = APIRoute(request.segments) {
      return problem(Problem.wrongMethod(of: route), call)
    }
    return problem(Problem(kind), call)
  }

  /// The answer while there is no programme yet.
  public func notReady(_ request: Request) -> Answer { refuse(.notReady, request) }

  private func answer(_ route: APIRoute, _ request: Request) -> Answer {
    guard route.methods.contains(request.method) else {
      return .now(problem(Problem.wrongMethod(of: route), Call(request, in: house)))
    }
    do {
      guard let operation = operations[route] else { throw Problem(.absent) }
      // What anybody may have is not asked for a secret, and so cannot be guessed at.
      let isOpen = route.access == .anyone && !operation.takesOwnLink
      let call = isOpen ? Call(request, in: house) : try Call.open(request, in: house)
      switch route.access.decision(for: call.caller) {
      case .allowed: break
      case .needsSecret: throw Problem(.secretNeeded)
      case .forbidden: throw Problem(.forbidden)
      }
      try check(request, operation)
      return try answer(route, call, body(of: call, operation))
    } catch {
      return .now(problem(error, Call(request, in: house)))
    }
  }

  /// Holds what stands in the address and in headers against what is described.
  private func check(_ request: Request, _ operation: Operation) throws {
    for parameter in operation.parameters {
      let value =
        switch parameter.place {
        // Addresses have their one parameter at the end.
        case .path: request.segments.last
        case .query: request.query[parameter.name]
        case .header: request.headers[parameter.name.lowercased()]
        }
      guard let value else {
        if parameter.isRequired { throw Problem(parameter.problem) }
        continue
      }
      guard parameter.schema.violations(in: JSONNode(line: 1, value: .string(value))).isEmpty else {
        throw Problem(parameter.problem)
      }
    }
  }

  /// The body of a call, if its address takes one, held against its shape.
  private func body(of call: Call, _ operation: Operation) throws -> JSONNode {
    let nothing = JSONNode(line: 1, value: .null)
    guard let schema = operation.body else { return nothing }
    guard let content = call.request.content else { throw Problem(.notJSON) }
    guard content.count <= Self.largest else { throw Problem(.tooLarge) }
    let bytes = content.withBytes { Array($0) }
    guard let node = try? JSONParser.parse(bytes), !node.hasRepeatedNames else {
      throw Problem(.unreadable)
    }
    let violations = schema.violations(in: node)
    guard violations.isEmpty else { throw Problem(.invalid, explained(violations, node, call)) }
    return node
  }

  private func answer(_ route: APIRoute, _ call: Call, _ body: JSONNode) throws -> Answer {
    switch route {
    case .description: .now(describe(call))
    case .problem(let kind): .now(try explain(kind, call))
    case .consent: .now(consent(call))
    case .questionnaires: .now(versions(call))
    case .questionnaire(let id): .now(try version(id, call))
    case .participants: try join(body, call)
    case .logs: try send(body, call)
    case .own: .now(try own(call))
    case .projects: .now(try projects(call))
    case .export(let table): try export(table, call)
    case .codebook: .now(try codebook(call))
    }
  }

  private func refuse(_ kind: Problem.Kind, _ request: Request) -> Answer {
    .now(problem(Problem(kind), Call(request, in: house)))
  }
}

extension JSONNode {
  /// Whether an object in it has one name twice, of which readers take one or the other.
  var hasRepeatedNames: Bool {
    switch value {
    case .object(let members):
      Set(members.map(\.key)).count < members.count
        || members.contains { $0.node.hasRepeatedNames }
    case .array(let nodes): nodes.contains(where: \.hasRepeatedNames)
    case .string, .number, .bool, .null: false
    }
  }
}
