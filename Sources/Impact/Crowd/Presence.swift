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

extension Presence {
  /// Somebody who sent logs on these days.
  init(leaf: Leaf, joined: Int, days: [Int], rows: [UInt8]) {
    var steps = [UInt8](repeating: 0, count: Self.months)
    for day in days {
      let step = Int(Double(day - (days.first ?? day)) / Course.monthLength)
      if steps.indices.contains(step), steps[step] < 255 { steps[step] += 1 }
    }
    self.init(
      leaf: leaf, joined: joined, logs: days.map(Self.month), steps: steps, rows: rows)
  }

  /// The month of a day.
  static func month(_ day: Int) -> Int {
    let parts = Day(number: day).parts
    return parts.year * 12 + parts.month - 1
  }
}

extension Counting {
  /// Somebody as figures of who takes part count them.
  ///
  /// - Parameters:
  ///   - member: Somebody who joined.
  ///   - background: What they said about themselves.
  ///   - days: The days of their logs that count.
  /// - Returns: What is counted of them.
  func presence(
    of member: CountedMember, _ background: Answers, days: [Int]
  ) -> Presence {
    Presence(
      leaf: Leaf(area: member.person.area, project: member.person.project),
      joined: Presence.month(member.joined.number), days: days,
      rows: rows(of: member, background, hasLogs: !days.isEmpty))
  }

  private func rows(
    of member: CountedMember, _ background: Answers, hasLogs: Bool
  ) -> [UInt8] {
    let known = background.encode()
    var rows = questions.map { question -> UInt8 in
      switch question.subject {
      case .background: question.row(known.first { $0.name == question.name }?.value)
      case .support: hasLogs ? question.row(nil) : CrowdQuestion.missing
      }
    }
    guard hasLogs else { return rows }
    support.each(of: member.firstAnswers) { place, answer in
      rows[place] = questions[place].row(String(decoding: answer, as: UTF8.self))
    }
    return rows
  }
}
