internal import Identity
internal import Instruments
internal import LineJSON
internal import PeerLog
internal import Storage
internal import Web
internal import Wording

// What went wrong, told to programs: by its kind and a clear sentence, and never by what happened inside.
extension APIRoom {
  /// The answer for an error.
  func problem(_ error: any Error, _ call: Call) -> Response {
    switch error {
    case let problem as Problem: return problem.response(call.words, house.settings)
    case CallError.malformed: return problem(Problem(.secretMalformed), call)
    case CallError.unknown: return problem(Problem(.secretUnknown), call)
    case CallError.wait(let seconds):
      var problem = Problem(.slowDown)
      problem.wait = seconds
      return self.problem(problem, call)
    default:
      house.note(error)
      return problem(
        Problem(error is StorageError || error is WorkshopError ? .busy : .unexpected), call)
    }
  }

  /// Mistakes in a body, those in answers in the words that the pages have for them.
  func explained(_ violations: [Violation], _ body: JSONNode, _ call: Call) -> [Violation] {
    let typed = body["answers"].map { LogBody.typed($0) } ?? Draft()
    let everything = forms.forms.everything
    var sentences = everything.check(typed).sentences(for: everything.items, typed, call.words)
      .reduce(into: [:]) { $0[Schema.pointer("/answers", $1.key)] = $1.value }
    let needs = forms.forms.consent.instruments.flatMap(\.needs)
    for (name, item) in forms.statements {
      // A no is an answer, not a mistake: it is met with a calm word.
      sentences[Schema.pointer("/consent", name)] =
        needs.first { $0.item == item.name }?.otherwise[call.words.language]
    }
    return violations.map { violation in
      let sentence =
        switch violation.reason {
        case .notAllowed: sentences[violation.pointer]
        case .unknown where isAsked(at: violation.pointer): call.words[.apiOtherVersion]
        default: nil as String?
        }
      return sentence.map { Violation(pointer: violation.pointer, reason: .said($0)) } ?? violation
    }
  }

  /// Whether another version has the question at a place in a body.
  private func isAsked(at pointer: String) -> Bool {
    forms.forms.everything.items.contains { Schema.pointer("/answers", $0.name) == pointer }
  }

  /// Makes a change and answers when it has reached the disk; an error is told as a problem.
  func commit<Result: Sendable>(
    _ store: any Database, _ call: Call,
    _ change: @escaping @Sendable (any Connection) throws -> Result,
    then next: @escaping @Sendable (Result) throws -> Answer
  ) -> Answer {
    .after(store, change, then: next) { problem($0, call) }
  }

  /// An answer of JSON about somebody, which nothing may keep.
  func json(_ json: JSON, _ call: Call, status: Status = .ok) -> Response {
    Response(
      status,
      headers: [
        "Content-Type": "application/json", "Cache-Control": "no-store",
        "Content-Language": call.words.language.rawValue,
      ], body: Bytes(json.line + "\n"))
  }
}

extension JSONNode {
  /// The member of an object with a name.
  subscript(name: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == name }?.node
  }

  /// The text, if it is one.
  var text: String? { if case .string(let text) = value { text } else { nil } }

  /// The whole number, if it is one.
  var whole: Int? { if case .number(let number) = value { Int(exactly: number) } else { nil } }

  /// True or false, if it is either.
  var bool: Bool? { if case .bool(let bool) = value { bool } else { nil } }
}
