/// What one invented person answers to the questions about hope, people, trust in oneself and health, and
/// about the last three months.
///
/// As with everything about them, it follows no real person: each has levels of their own, which their mood
/// moves a little, and circumstances that seldom change. Answers stand under the names of the questions in
/// `Content/instruments`; a log takes those that its version asks.
struct DemonstrationAnswers {
  private var numbers: SeededNumbers
  /// From 0 to 1, as are the other levels.
  private let hope: Double
  private let trust: Double
  private let health: Double
  private let circles: [(name: String, level: Double)]
  private let occupation: Occupation
  private let hours: Int
  private let takesMedicine: Bool
  private let usesServices: Bool

  /// What somebody does with most of their week.
  private enum Occupation: String, CaseIterable {
    case partTime = "paid_part"
    case fullTime = "paid_full"
    case training, unemployed, ill, retired, carer
  }

  init(numbers: SeededNumbers) {
    var numbers = numbers
    func level(_ middle: Double) -> Double { middle + 0.14 * numbers.bell() }
    hope = level(0.55)
    trust = level(0.5)
    health = level(0.55)
    circles = [("family", level(0.45)), ("friends", level(0.5)), ("neighbours", level(0.3))]
    occupation = numbers.one(of: Occupation.allCases + [.ill, .unemployed]) ?? .ill
    hours = numbers.number(in: 8...20) * (occupation == .fullTime ? 2 : 1)
    takesMedicine = numbers.happens(0.6)
    usesServices = numbers.happens(0.8)
    self.numbers = numbers
  }

  /// The answers of a month with a mood from 1 to 5, without those that are skipped.
  mutating func month(mood: Double) -> [String: String] {
    let shift = (mood - 3) / 6
    var answers: [String: String] = [:]
    for (name, isReversed) in Self.hopeItems {
      let felt = around(hope + shift)
      answers["hope.\(name)"] = Self.code(isReversed ? 1 - felt : felt, in: 1...4)
    }
    for circle in circles {
      for part in ["touch", "private", "help"] {
        let near = circle.level + (part == "touch" ? 0.1 : 0) + shift / 3
        answers["contact.\(circle.name)_\(part)"] = Self.bands[Self.place(around(near), in: 0...5)]
      }
    }
    for name in ["going", "well", "ways", "enjoy", "free", "cope"] {
      answers["self-efficacy.\(name)"] = Self.code(around(trust + shift), in: 1...10)
    }
    for (name, usual) in [
      ("mobility", 0.15), ("self_care", 0.05), ("activities", 0.3), ("pain", 0.3), ("mood", 0.5),
    ] {
      answers["health.\(name)"] = Self.code(around(usual + 0.5 - health - shift), in: 1...3)
    }
    answers["health.own_health"] = Self.code(around(health + shift), in: 1...10)
    // One answer in fifty is skipped.
    for name in answers.keys.sorted() where numbers.happens(0.02) { answers[name] = nil }
    return answers.merging(threeMonths(shift)) { first, _ in first }
  }

  /// What a three-month log asks beside.
  private mutating func threeMonths(_ shift: Double) -> [String: String] {
    var answers = [
      "time-use.use": occupation.rawValue,
      "medication.taking": takesMedicine ? "yes" : "no",
      "hospital.any": "no",
      "help-from-others.family_hours": String(numbers.count(around: 3)),
      "help-from-others.family_time_off": numbers.happens(0.1) ? "yes" : "no",
      "help-from-others.friends_hours": String(numbers.count(around: 2)),
      "help-from-others.friends_time_off": "no",
      "community-services.any": usesServices ? "yes" : "no",
    ]
    switch occupation {
    case .partTime, .fullTime:
      answers["time-use.work_hours"] = String(hours)
      answers["time-use.work_missed"] = String(numbers.count(around: max(0, 2 - 4 * shift)))
    case .training:
      answers["time-use.learning_hours"] = String(hours)
      answers["time-use.learning_missed"] = String(numbers.count(around: 1))
    case .unemployed, .ill: answers["time-use.weeks_without"] = "13"
    case .retired, .carer: break
    }
    if takesMedicine {
      answers["medication.change"] =
        numbers.happens(0.7) ? "same" : numbers.happens(0.5) ? "decreased" : "increased"
    }
    for (name, times) in [
      ("emergency_mental", 0.1), ("emergency_physical", 0.2), ("day_mental", 0.6),
      ("day_other", 0.5),
    ] {
      answers["other-hospital.\(name)_visits"] = String(numbers.count(around: times))
    }
    if usesServices {
      for (name, times, minutes) in [
        ("gp", 1.5, 10), ("community_team", 2.0, 40), ("individual_therapy", 1.5, 50),
        ("recovery_college", 1.0, 120),
      ] {
        let contacts = numbers.count(around: times)
        guard contacts > 0 else { continue }
        answers["community-services.\(name)_contacts"] = String(contacts)
        answers["community-services.\(name)_minutes"] = String(minutes)
      }
    }
    return answers
  }

  /// A level with the chance of a single answer.
  private mutating func around(_ level: Double) -> Double { level + 0.1 * numbers.bell() }

  private static let hopeItems = [
    ("bright", false), ("plans", false), ("alone", true), ("options", false), ("belief", false),
    ("ahead", true), ("memories", false), ("strength", false), ("care", false), ("way", false),
    ("days", false), ("matter", false),
  ]

  /// How many people, as the answers say it.
  private static let bands = ["0", "1", "2", "3-4", "5-8", "9"]

  private static func place(_ level: Double, in range: ClosedRange<Int>) -> Int {
    let span = Double(range.upperBound - range.lowerBound)
    return range.lowerBound + Int((min(1, max(0, level)) * span).rounded())
  }

  private static func code(_ level: Double, in range: ClosedRange<Int>) -> String {
    String(place(level, in: range))
  }
}
