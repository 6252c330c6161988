internal import Identity
internal import LineJSON
internal import Web
internal import Wording

/// What went wrong with a call, in the form of RFC 9457 (Problem Details for HTTP APIs).
struct Problem: Error, Sendable {
  /// The kinds there are; the name is the end of the problem's type.
  enum Kind: String, Sendable, CaseIterable {
    case absent = "not-found"
    case wrongMethod = "method-not-allowed"
    case unreadable = "unreadable"
    case notJSON = "not-json"
    case tooLarge = "too-large"
    case invalid = "invalid"
    case secretNeeded = "secret-needed"
    case secretMalformed = "secret-malformed"
    case secretUnknown = "secret-unknown"
    case forbidden = "forbidden"
    case slowDown = "slow-down"
    case keyMissing = "idempotency-key-missing"
    case keyReused = "idempotency-key-reused"
    case keyOver = "idempotency-key-over"
    case consentChanged = "consent-changed"
    case unknownID = "no-such-id"
    case dayOver = "day-out-of-reach"
    case joinedAlready = "joined-already"
    case left = "left"
    case noSuchCut = "no-such-cut"
    case cutChanged = "cut-changed"
    case notReady = "not-ready"
    case busy = "busy"
    case unexpected = "unexpected"

    var status: Status {
      switch self {
      case .absent, .noSuchCut, .unknownID: .notFound
      case .wrongMethod: .methodNotAllowed
      case .unreadable, .keyMissing: .badRequest
      case .notJSON: .unsupportedMediaType
      case .tooLarge: .contentTooLarge
      case .invalid: .unprocessable
      case .secretNeeded, .secretMalformed, .secretUnknown: .unauthorized
      case .forbidden: .forbidden
      case .slowDown: .tooManyRequests
      case .keyReused, .keyOver, .consentChanged, .dayOver, .joinedAlready, .left, .cutChanged:
        .conflict
      case .notReady, .busy: .unavailable
      case .unexpected: .internalError
      }
    }

    /// What happened, in a few words.
    var title: Phrase { Phrase("api.problem.\(rawValue)") }

    /// What to do about it.
    var advice: Phrase { Phrase("api.problem.\(rawValue).advice") }

    /// Its type: an address that says what it means.
    func type(_ settings: HouseSettings) -> String {
      settings.baseAddress + APIRoute.problem(rawValue).address.text
    }
  }

  let kind: Kind
  /// What is wrong with which part of the body.
  var violations: [Violation] = []
  /// The seconds to wait.
  var wait: Int?
  /// Headers of this answer alone.
  var headers: Fields = [:]

  init(_ kind: Kind, _ violations: [Violation] = []) {
    self.kind = kind
    self.violations = violations
  }

  /// An address that was asked for in another way than it can be.
  static func wrongMethod(of route: APIRoute) -> Problem {
    var problem = Problem(.wrongMethod)
    // Whatever can be read can be asked about (RFC 9110, section 9.3.2).
    let methods = route.methods.map(\.rawValue) + (route.methods.contains(.get) ? ["HEAD"] : [])
    problem.headers = ["Allow": methods.sorted().joined(separator: ", ")]
    return problem
  }

  /// The answer that says so.
  func response(_ words: Words, _ settings: HouseSettings) -> Response {
    let status = kind.status
    let json = JSON.members([
      "type": .text(kind.type(settings)),
      "title": .text(words[kind.title]),
      "status": .integer(status.rawValue),
      "detail": .text(words[kind.advice]),
      "errors": violations.isEmpty ? nil : .list(violations.map { $0.json(words) }),
    ])
    var response = Response(
      status,
      headers: [
        "Content-Type": "application/problem+json", "Cache-Control": "no-store",
        "Content-Language": words.language.rawValue,
      ], body: Bytes(json.line + "\n"))
    for field in headers.all { response = response.with(field.name, field.value) }
    if status == .unauthorized {
      response = response.with("WWW-Authenticate", challenge)
    }
    if let wait = wait ?? (status == .unavailable ? 10 : nil) {
      response = response.with("Retry-After", String(max(1, wait)))
    }
    return response
  }

  /// What a program is asked for (RFC 6750, section 3).
  private var challenge: String {
    switch kind {
    case .secretMalformed: "Bearer error=\"invalid_request\""
    case .secretUnknown: "Bearer error=\"invalid_token\""
    default: "Bearer"
    }
  }

  /// The shape of the answer.
  static let schema = Schema(
    .object([
      .init("type", Schema(.text(1...500), "An address that names the kind of problem.")),
      .init("title", Schema(.text(1...500), "What happened.")),
      .init("status", Schema(.whole(400...599))),
      .init("detail", Schema(.text(1...1000), "What to do.")),
      .init(
        "errors",
        Schema(
          .list(
            Schema(
              .object([
                .init("pointer", Schema(.text(0...500), "Where in the body (RFC 6901).")),
                .init("detail", Schema(.text(1...1000), "What is wrong there.")),
              ])))), optional: true),
    ]), "What went wrong (RFC 9457).")
}

extension Violation {
  fileprivate func json(_ words: Words) -> JSON {
    ["pointer": .text(pointer), "detail": .text(sentence(words))]
  }

  private func sentence(_ words: Words) -> String {
    switch reason {
    case .missing: words[.violationMissing]
    case .unknown: words[.violationUnknown]
    case .wrongType: words[.violationType]
    case .notAllowed: words[.violationValue]
    case .said(let sentence): sentence
    }
  }
}
