internal import Identity
internal import Time
internal import Wording

/// Makes the people of the demonstration, one after the other.
struct DemonstrationPeople {
  private(set) var people: [DemonstrationPerson] = []
  private let content: DemonstrationContent
  private let today: Day
  private let places: Places
  private let randomness: Randomness
  private var names: ArraySlice<String>

  init(
    _ content: DemonstrationContent, _ places: Places, _ randomness: Randomness, today: Day
  ) throws(DemonstrationError) {
    self.content = content
    self.places = places
    self.randomness = randomness
    self.today = today
    names = content.names[...]
    for fixed in content.fixed { try add(fixed) }
    for area in content.areas {
      for project in area.projects {
        for _ in 0..<project.people { try add(in: project) }
      }
    }
    for _ in 0..<content.undecided { try add(in: nil) }
  }

  private mutating func add(_ fixed: DemonstrationContent.FixedPerson) throws(DemonstrationError) {
    let home = try project(named: fixed.project)
    guard let id = try? PersonalID.read(fixed.personalID) else { throw .badID(fixed.personalID) }
    if let email = fixed.email, EmailAddress(email) == nil { throw .badAddress(email) }
    var numbers = numbersOfNext()
    let days = DemonstrationCalendar.days(
      fixed.months, isActive: true, until: today + -14, &numbers)
    try add(
      Sketch(
        name: fixed.name, language: fixed.language ?? .english, id: id, pin: fixed.pin,
        email: fixed.email, hasAccount: fixed.email != nil),
      in: home, days: days, numbers)
  }

  private mutating func add(in home: DemonstrationContent.Project?) throws(DemonstrationError) {
    guard let name = names.popFirst() else {
      throw .fewNames(
        missing: content.areas.flatMap(\.projects).map(\.people).reduce(0, +)
          + content.undecided - content.names.count)
    }
    var numbers = numbersOfNext()
    let language = numbers.one(of: home?.languages ?? [])
    let email =
      numbers.happens(0.5) ? "\(name.lowercased())@example.org" : nil
    let months = Self.spread[numbers.number(in: 0...(Self.spread.count - 1))]
    let days = DemonstrationCalendar.days(
      months, isActive: numbers.happens(0.65), until: today, &numbers)
    try add(
      Sketch(
        name: name, language: language ?? .english, id: .random(randomness),
        pin: numbers.happens(0.6) ? Self.pin(&numbers) : nil, email: email, hasAccount: false),
      in: home, days: days, numbers)
  }

  private mutating func add(
    _ sketch: Sketch, in home: DemonstrationContent.Project?, days: [Day], _ numbers: SeededNumbers
  ) throws(DemonstrationError) {
    var numbers = numbers
    let background = background(&numbers)
    let joined = (days.first ?? today) + -numbers.number(in: 0...6)
    let project = home.flatMap { places.key(named: $0.name) }
    var life = DemonstrationLife(usual: try usual(home), numbers: numbers)
    people.append(
      DemonstrationPerson(
        key: .random(randomness), name: sketch.name, language: sketch.language,
        personalID: sketch.id, pin: sketch.pin,
        email: sketch.email, hasAccount: sketch.hasAccount,
        area: project.flatMap(places.area(of:))?.key,
        project: project,
        agreedToReminders: sketch.email != nil, background: background, joined: joined,
        months: days.map { life.month(endingOn: $0) }))
  }

  /// What is known of somebody before their months are made up.
  private struct Sketch {
    let name: String
    let language: Language
    let id: PersonalID
    let pin: String?
    let email: String?
    let hasAccount: Bool
  }

  /// How many months people log: many a few, some many.
  private static let spread = [1, 1, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9]
}

extension DemonstrationPeople {
  /// Numbers of their own for everybody, so that one more person changes nobody else.
  private func numbersOfNext() -> SeededNumbers {
    SeededNumbers(seed: content.seed, turn: people.count + 1)
  }

  private func project(
    named name: String
  ) throws(DemonstrationError) -> DemonstrationContent.Project {
    for area in content.areas {
      for project in area.projects where project.name == name { return project }
    }
    throw .unknownPlace(name)
  }

  private func usual(
    _ project: DemonstrationContent.Project?
  ) throws(DemonstrationError) -> [KindOfSupport: Double] {
    var usual: [KindOfSupport: Double] = [:]
    for (name, times) in project?.kinds ?? [KindOfSupport.informal.rawValue: 2] {
      guard let kind = KindOfSupport(rawValue: name) else { throw .unknownKind(name) }
      usual[kind] = times
    }
    return usual
  }

  /// An answer to every background question that is not skipped.
  private func background(_ numbers: inout SeededNumbers) -> [String: String] {
    var answers: [String: String] = [:]
    for (question, weights) in content.background.sorted(by: { $0.key < $1.key }) {
      let ordered = weights.sorted { $0.key < $1.key }
      var rest = numbers.fraction() * ordered.reduce(0) { $0 + $1.value }
      for (answer, weight) in ordered {
        rest -= weight
        guard rest < 0 else { continue }
        if !answer.isEmpty { answers[question] = answer }
        break
      }
    }
    return answers
  }

  private static func pin(_ numbers: inout SeededNumbers) -> String {
    String((0..<4).map { _ in Character(String(numbers.number(in: 0...9))) })
  }
}
