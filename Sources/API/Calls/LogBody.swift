internal import Instruments
internal import LineJSON
internal import Time
internal import Wording

/// A log as a body brings it, of the right shape.
struct LogBody {
  let questionnaire: String
  let typed: Draft
  let personalID: String?
  let day: Day?
  let language: Language?
  let seconds: Int

  init(_ node: JSONNode) {
    questionnaire = node["questionnaire"]?.text ?? ""
    typed = node["answers"].map(Self.typed) ?? Draft()
    personalID = node["personal_id"]?.text
    day = node["day"]?.text.flatMap { Day(iso: $0) }
    language = node["language"]?.text.map { Language(rawValue: $0) }
    seconds = node["seconds"]?.whole ?? 0
  }

  /// Answers as a form would bring them, so that one checking reads both.
  static func typed(_ node: JSONNode) -> Draft {
    guard case .object(let members) = node.value else { return Draft() }
    return Draft(members.flatMap { name, node in values(node).map { (name, $0) } })
  }

  private static func values(_ node: JSONNode) -> [String] {
    switch node.value {
    case .string(let text): [text]
    case .number(let number): [Int(exactly: number).map(String.init) ?? String(number)]
    case .array(let nodes): nodes.compactMap(\.text)
    case .bool, .null, .object: []
    }
  }
}
