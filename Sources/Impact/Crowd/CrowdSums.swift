/// How many people there are in one place, by everything that figures of who takes part tell: whole numbers, so
/// that who leaves takes away exactly what they brought.
struct CrowdSums: Hashable, Sendable {
  /// How many in a month of the calendar.
  struct Month: Hashable, Sendable {
    /// People who joined.
    var joined = 0
    /// People who sent a log.
    var people = 0
    /// Logs.
    var logs = 0
  }

  /// People who joined, and those of them who have a log.
  private(set) var joined = 0
  private(set) var logged = 0
  /// Logs.
  private(set) var logs = 0
  /// By month of the calendar.
  private(set) var months: [Int: Month] = [:]
  /// For each month since the first log, how many people have one in it.
  private(set) var steps = Array(repeating: 0, count: Presence.months)
  /// For each of them how many logs there are beyond one for each of those people.
  private(set) var more = Array(repeating: 0, count: Presence.months)
  /// For each question how many people are in each row, and last how many said nothing.
  private(set) var rows: [[Int]]
  /// How many people are in each row of one question and row of another, those who said nothing last.
  private(set) var crossed: [[Int]]
  private let pair: [Int]

  /// Nobody.
  ///
  /// - Parameters:
  ///   - questions: What is counted.
  ///   - pair: The places of the two questions that are set against each other; empty for none.
  init(_ questions: [CrowdQuestion], crossing pair: [Int]) {
    rows = questions.map { question in
      let others = question.subject == .background ? 1 : 2
      return Array(repeating: 0, count: question.rows.count + others)
    }
    self.pair = pair
    let sizes = pair.map { questions[$0].rows.count + 1 }
    crossed =
      sizes.count == 2
      ? Array(repeating: Array(repeating: 0, count: sizes[1]), count: sizes[0]) : []
  }

  /// Whether nobody is in it.
  var isEmpty: Bool { joined == 0 }

  /// Takes somebody in, or takes them out.
  mutating func add(_ presence: Presence, sign: Int) {
    joined += sign
    months[presence.joined, default: Month()].joined += sign
    logs += sign * presence.logs.count
    logged += presence.logs.isEmpty ? 0 : sign
    for (place, month) in presence.logs.enumerated() {
      months[month, default: Month()].logs += sign
      // Logs are in the order of their days, so that those of one month stand together.
      if place == 0 || presence.logs[place - 1] != month {
        months[month, default: Month()].people += sign
      }
    }
    for month in Set(presence.logs + [presence.joined]) where months[month] == Month() {
      months[month] = nil
    }
    for (step, count) in presence.steps.enumerated() where count > 0 {
      steps[step] += sign
      more[step] += sign * (Int(count) - 1)
    }
    for (question, row) in presence.rows.enumerated() {
      rows[question][place(of: row, in: rows[question].count)] += sign
    }
    if !crossed.isEmpty {
      let one = place(of: presence.rows[pair[0]], in: crossed.count)
      let other = place(of: presence.rows[pair[1]], in: crossed[0].count)
      crossed[one][other] += sign
    }
  }

  private func place(of row: UInt8, in count: Int) -> Int {
    row == CrowdQuestion.missing ? count - 1 : min(Int(row), count - 1)
  }

  /// Takes in everybody of another.
  mutating func add(_ other: CrowdSums) {
    joined += other.joined
    logged += other.logged
    logs += other.logs
    for (month, counts) in other.months {
      months[month, default: Month()].joined += counts.joined
      months[month, default: Month()].people += counts.people
      months[month, default: Month()].logs += counts.logs
    }
    for step in steps.indices {
      steps[step] += other.steps[step]
      more[step] += other.more[step]
    }
    for question in rows.indices {
      for row in rows[question].indices { rows[question][row] += other.rows[question][row] }
    }
    for one in crossed.indices {
      for row in crossed[one].indices { crossed[one][row] += other.crossed[one][row] }
    }
  }
}
