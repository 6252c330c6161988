import Identity
import Storage
import TestSupport
import Testing
import Time
import Web
import Wording

@testable import Programme

struct DemonstrationTests {
  private let today = World.now.day

  private static func text() throws -> String {
    try Repository.text("Content/demonstration/programme.json")
  }

  private func demonstration(_ today: Day? = nil) throws -> Demonstration {
    try Demonstration(
      DemonstrationContent(json: Array(Self.text().utf8)), today: today ?? self.today)
  }

  @Test func itIsTheSameEveryTime() throws {
    let (one, other) = (try demonstration(), try demonstration())
    #expect(one.people == other.people)
    #expect(one.places == other.places)
    #expect(one.signIns == other.signIns)
  }

  @Test func onAnotherDayTheSamePeopleLogOnOtherDays() throws {
    let (now, later) = (try demonstration(), try demonstration(today + 100))
    #expect(now.places == later.places)
    #expect(now.people.map(\.key) == later.people.map(\.key))
    for (person, same) in zip(now.people, later.people) {
      #expect(person.personalID == same.personalID)
      #expect(person.months.map(\.wellbeing) == same.months.map(\.wellbeing))
      #expect(person.months.map { $0.day + 100 } == same.months.map(\.day))
    }
  }

  @Test func thereIsOneSignInForEachRoleAndOneForAPeer() throws {
    let signIns = try demonstration().signIns
    #expect(Set(signIns.compactMap(\.role)) == Set(Role.allCases))
    #expect(signIns.filter { $0.role == nil }.count == 1)
    #expect(Set(signIns.map(\.email)).count == signIns.count)
    for signIn in signIns { #expect((try? NewPassword(signIn.password)) != nil) }
  }

  @Test func thereIsEnoughToLookAt() throws {
    let demonstration = try demonstration()
    #expect(demonstration.places.areas.count == 5)
    #expect(demonstration.places.areas.flatMap(\.projects).count == 9)
    #expect((55...70).contains(demonstration.people.count))
    #expect(demonstration.people.contains { $0.language == Language(rawValue: "ur") })
    #expect(demonstration.people.contains { $0.project == nil })
    // Projects on both sides of the number below which nothing is told.
    let sizes = demonstration.places.areas.flatMap(\.projects).map { project in
      demonstration.people.filter { $0.project == project.key }.count
    }
    #expect(sizes.contains { $0 < 5 })
    #expect(sizes.contains { $0 >= 5 })
  }

  @Test func everyLifeIsPlausible() throws {
    let people = try demonstration().people
    for person in people {
      #expect((1...9).contains(person.months.count))
      let days = person.months.map(\.day)
      #expect(days == days.sorted() && Set(days).count == days.count)
      #expect(days.allSatisfy { person.joined <= $0 && $0 < today })
      for (earlier, later) in zip(days, days.dropFirst()) { #expect(later - earlier >= 27) }
      for month in person.months {
        #expect(month.wellbeing.count == DemonstrationMonth.wellbeingItems)
        #expect(month.wellbeing.allSatisfy { $0.map((1...5).contains) ?? true })
        for times in [month.given, month.received] {
          #expect(times.values.allSatisfy { (1...12).contains($0) })
        }
      }
    }
    let answers = people.flatMap(\.months).flatMap(\.wellbeing)
    #expect(Set(answers) == [nil, 1, 2, 3, 4, 5])
    let mean = Double(answers.compactMap { $0 }.reduce(0, +)) / Double(answers.count)
    #expect((2.4...3.6).contains(mean))
    #expect(people.contains { $0.months.last.map { today - $0.day < 31 } ?? false })
  }

  @Test func nobodyCouldBeReal() throws {
    let content = try Self.text()
    for address in content.matches(of: /[^\s"]+@[^\s",]+/) {
      #expect(address.output.hasSuffix("@example.org"))
    }
    #expect(content.firstMatch(of: /[0-9][0-9 +()-]{6,}/) == nil)
    let demonstration = try demonstration()
    for person in demonstration.people {
      #expect(person.email.map { $0.hasSuffix("@example.org") } ?? true)
      #expect(!person.name.contains(" "))
    }
    #expect(demonstration.signIns.allSatisfy { $0.email.hasSuffix("@example.org") })
  }

  @Test func noTwoPeopleAreOne() throws {
    let people = try demonstration().people
    #expect(Set(people.map(\.key)).count == people.count)
    #expect(Set(people.map(\.personalID)).count == people.count)
    #expect(Set(people.map(\.name)).count == people.count)
    #expect(Set(people.compactMap(\.email)).count == people.compactMap(\.email).count)
  }

  @Test func filledInTwiceIsFilledInOnce() throws {
    let world = try World()
    let demonstration = try demonstration()
    let house = world.house
    for _ in 0..<2 {
      try world.identity.write { try demonstration.addPeople(house, on: $0) }
      let counts = try world.identity.read { connection in
        try ["participant", "account", "role_grant"].map { table in
          try connection.first("SELECT count(*) FROM \(table)") { $0.integer(0) }
        }
      }
      #expect(counts == [demonstration.people.count, 7, 6])
    }
    try world.kith.write { try demonstration.addPlaces(on: $0) }
    #expect(try world.places == demonstration.places)
    #expect(throws: StorageError.self) {
      try world.kith.write { try demonstration.addPlaces(on: $0) }
    }
    #expect(try world.places == demonstration.places)
  }

  @Test func everySignInOpensItsPlace() throws {
    let world = try World()
    let demonstration = try demonstration()
    let house = world.house
    try world.identity.write { try demonstration.addPeople(house, on: $0) }
    try world.kith.write { try demonstration.addPlaces(on: $0) }
    for signIn in demonstration.signIns {
      let browser = world.browser(as: signIn.email, signIn.password)
      #expect(browser.address == "/you", "\(signIn.email)")
      guard let grant = signIn.grant, signIn.role != .researcher else { continue }
      let route = try #require(Standing([grant], in: demonstration.places).page(of: grant.place))
      #expect(browser.open(route) == .ok, "\(signIn.email)")
    }
  }

  /// A change to the file, and what is said about it.
  struct Mistake: Sendable, CustomStringConvertible {
    let right: String
    let wrong: String
    let error: DemonstrationError

    init(_ right: String, _ wrong: String, _ error: DemonstrationError) {
      self.right = right
      self.wrong = wrong
      self.error = error
    }

    var description: String { wrong }
  }

  static let mistakes = [
    Mistake("\"role\": \"coordinator\"", "\"role\": \"king\"", .unknownRole("king")),
    Mistake("\"place\": \"Ambermarsh\"", "\"place\": \"Atlantis\"", .unknownPlace("Atlantis")),
    Mistake("\"place\": \"Ambermarsh\"", "\"place\": \"Two Cups\"", .unknownPlace("Two Cups")),
    Mistake("KTH-2342", "KTH-2343", .badID("KTH-2343")),
    Mistake("lead@example.org", "lead at home", .badAddress("lead at home")),
    Mistake("\"pairs\": 1", "\"pears\": 1", .unknownKind("pears")),
    Mistake("\"undecided\": 2", "\"undecided\": 5", .fewNames(missing: 3)),
  ]

  @Test(arguments: mistakes)
  func aMistakeInTheFileIsSaid(_ mistake: Mistake) throws {
    let text = try Self.text()
    try #require(text.contains(mistake.right))
    let wrong = text.replacing(mistake.right, with: mistake.wrong)
    let content = try DemonstrationContent(json: Array(wrong.utf8))
    #expect(throws: mistake.error) { try Demonstration(content, today: today) }
  }

  @Test func whatIsNoJSONIsSaid() {
    #expect(throws: DemonstrationError.self) { try DemonstrationContent(json: Array("{".utf8)) }
  }

  @Test func numbersStayInTheirRange() {
    var numbers = SeededNumbers(seed: 9)
    var seen: Set<Int> = []
    for _ in 0..<2000 {
      #expect((0..<1).contains(numbers.fraction()))
      #expect((-6...6).contains(numbers.bell()))
      #expect((0...12).contains(numbers.count(around: 3)))
      seen.insert(numbers.number(in: 3...7))
    }
    #expect(seen == [3, 4, 5, 6, 7])
  }
}
