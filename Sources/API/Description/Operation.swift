internal import Identity
internal import Web

/// What one address of the API does, as its description says it and its room does it.
struct Operation: Sendable {
  /// A value that stands in the query or in a header.
  struct Parameter: Sendable {
    /// Where it stands.
    enum Place: String, Sendable {
      case path, query, header
    }

    let name: String
    let place: Place
    let schema: Schema
    let isRequired: Bool
    /// What is said where it is missing or of another shape.
    let problem: Problem.Kind
  }

  /// What is answered when all is well.
  struct Success: Sendable {
    let status: Status
    let about: String
    /// The type of the body, and its shape if it is JSON of our own.
    let contents: [(type: String, schema: Schema?)]
    /// The headers that come with it, and what they say.
    var headers: [(name: String, about: String)] = []
  }

  /// Its name for programs that are made from the description.
  let id: String
  /// What it does, in a few words.
  let summary: String
  /// More about it.
  let about: String
  var parameters: [Parameter] = []
  /// The shape of the body, if it takes one.
  var body: Schema?
  let success: Success
  /// What can go wrong beside what can go wrong anywhere.
  var problems: [Problem.Kind] = []
  /// Whether it can be called with an own link, though it need not be.
  var takesOwnLink = false
}

extension Operation {
  /// Everything that can go wrong here, for somebody who calls an address with this access.
  func problems(_ access: Access) -> [Problem.Kind] {
    var kinds = problems
    kinds += parameters.map(\.problem)
    if body != nil { kinds += [.unreadable, .tooLarge, .notJSON, .invalid] }
    if takesOwnLink { kinds += [.secretMalformed, .secretUnknown, .slowDown] }
    switch access {
    case .token, .ownLink:
      kinds += [.secretNeeded, .secretMalformed, .secretUnknown, .forbidden, .slowDown]
    default: break
    }
    kinds += [.unreadable, .busy, .unexpected]
    return Problem.Kind.allCases.filter(kinds.contains)
  }
}

/// What every address does, made once.
struct Operations: Sendable {
  /// Each with the address it belongs to, whose parameter stands in braces.
  let all: [(route: APIRoute, operation: Operation)]
  private let byName: [String: Operation]

  init(_ forms: APIForms) {
    all = APIRoute.templates.map { ($0, $0.operation(forms)) }
    byName = Dictionary(
      all.map { ($0.route.name, $0.operation) }, uniquingKeysWith: { first, _ in first })
  }

  /// What an address does; every one has a template, which a test holds.
  subscript(route: APIRoute) -> Operation? { byName[route.name] }
}
