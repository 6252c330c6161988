internal import Evidence
internal import Identity
internal import Instruments
internal import PeerLog
internal import Time

/// The people of one project, or of an area without a project: every wider place is a sum of these.
struct Leaf: Hashable, Sendable {
  /// The area.
  let area: PlaceKey?
  /// The project.
  let project: PlaceKey?
}

/// Where somebody is, since when, what they said about themselves and in which months they sent logs: what
/// figures of who takes part count, in some hundred bytes.
struct Presence: Hashable, Sendable {
  /// Where they take part.
  let leaf: Leaf
  /// The month in which they joined, as `year * 12 + month - 1`.
  let joined: Int
  /// The month of each log.
  let logs: [Int]
  /// For each of the months since their first log how many they sent in it.
  let steps: [UInt8]
  /// For each question the row that their answer falls into.
  let rows: [UInt8]

  /// How many months since the first log are told.
  static let months = 12
}

extension Counting {
  /// Somebody as figures of who takes part count them.
  ///
  /// - Parameters:
  ///   - member: Somebody who joined.
  ///   - days: The days of their logs that count.
  /// - Returns: What is counted of them.
  func presence(of member: CountedMember, days: [Int]) -> Presence {
    let typed = Draft(AnswerEncoding.decode(member.person.background))
    let known = background?.check(typed).answers.encode() ?? []
    let first = AnswerEncoding.decode(member.firstAnswers)
    let about = Dictionary(known.map { ($0.name, $0.value) }, uniquingKeysWith: { one, _ in one })
    let support = Dictionary(first.map { ($0.name, $0.value) }, uniquingKeysWith: { one, _ in one })
    var steps = [UInt8](repeating: 0, count: Presence.months)
    for day in days {
      let step = Int(Double(day - (days.first ?? day)) / Course.monthLength)
      if steps.indices.contains(step), steps[step] < 255 { steps[step] += 1 }
    }
    return Presence(
      leaf: Leaf(area: member.person.area, project: member.person.project),
      joined: Self.month(member.joined.number), logs: days.map(Self.month), steps: steps,
      rows: questions.map { question in
        switch question.subject {
        case .background: question.row(about)
        case .support: days.isEmpty ? CrowdQuestion.missing : question.row(support)
        }
      })
  }

  private static func month(_ day: Int) -> Int {
    let parts = Day(number: day).parts
    return parts.year * 12 + parts.month - 1
  }
}
