import Evidence
import Identity
import Impact
import PeerLog
import Programme
import Storage
import TestSupport
import Time
import Web
import Wording

/// The room of findings, with a programme whose logs say what the test plants in them.
final class ReadingRoom {
  let people: CountedFellowship
  let room: ImpactRoom
  static let project = PlaceKey(rawValue: "lantern")
  static let programme = PlaceKey(rawValue: "programme")

  init() throws {
    people = try CountedFellowship()
    room = ImpactRoom(
      people.support.house, evidence: people.evidence, library: people.library,
      press: FigurePress(folder: "/proc/kith"))
    try people.kith.write { connection in
      try PlacesStore.add(
        project: Self.project, name: "Lantern Club", in: Fellowship.areas[0], on: connection)
    }
  }

  /// People whose wellbeing goes up with the ways in which they give support, by a point and a half.
  func settle(
    _ range: Range<Int>, months: Int = 5, area: PlaceKey? = Fellowship.areas[0],
    project: PlaceKey? = nil, women: Int = 2
  ) throws {
    for number in range {
      var dice = Dice(UInt64(number) + 7)
      let key = ParticipantKey(rawValue: "p\(number)")
      let gender = number % 4 < women ? "female" : "male"
      let joined = Fellowship.today + -31 * months
      let logs = (0..<months).map { month -> Log in
        let (given, received) = (dice.below(4), dice.below(4))
        let wellbeing = 18 + 1.5 * Double(given) + (1.6 * dice.normal()).rounded()
        return log(
          key, "\(number)-\(month)", joined + 31 * month,
          "projects=\(dice.below(3))&given_types=\(given)&received_types=\(received)"
            + "&wellbeing=\(wellbeing)&hope=\(30 + dice.below(6))")
      }
      try people.change { people, connection in
        try ParticipantStore.add(
          Participant(
            key: key, language: .english, area: area, project: project, joined: joined),
          on: connection)
        try people.consent(true, of: key, on: connection)
        try BackgroundStore.keep(
          "background.gender=\(gender)&background.age=35-44", of: key, at: Instant(seconds: 1),
          on: connection)
        for log in logs { try LogStore.add(log, on: connection) }
      }
    }
  }

  /// A log with scores of its own.
  func log(_ key: ParticipantKey, _ name: String, _ day: Day, _ scores: String) -> Log {
    Log(
      key: LogKey(rawValue: name), participant: key, questionnaire: "monthly-full", day: day,
      language: .english, mode: .online, answers: "", scores: scores, started: Instant(seconds: 1),
      sent: Instant(seconds: 2))
  }

  /// Somebody sends one more log today.
  func send(_ number: Int, wellbeing: Int = 35) throws {
    let log = log(
      ParticipantKey(rawValue: "p\(number)"), "today \(number)", Fellowship.today,
      "projects=1&given_types=2&received_types=2&wellbeing=\(wellbeing)&hope=31")
    try people.change { _, connection in try LogStore.add(log, on: connection) }
  }

  /// A browser of nobody.
  func stranger(_ language: String = "en") -> Browser {
    let (room, people) = (room, people)
    let browser = Browser(people.support.house) { door, request in
      door.answer(request, in: room) ?? door.answer(request, in: IdentityRoom())
    }
    browser.cookies["kith-language"] = language
    return browser
  }

  /// A browser of somebody with an account and roles.
  func reader(_ grants: Grant..., language: String = "en") throws -> Browser {
    let email =
      "reader\(grants.map { "\($0.role.rawValue)\($0.place.rawValue)" }.joined())@example.org"
    if try people.support.identity.read({ connection in
      try connection.first(
        "SELECT COUNT(*) FROM account WHERE key = $1",
        [.text("account of \(email)")]
      ) { $0.integer(0) }
    }) == 0 {
      let key = try people.support.account(email)
      let now = people.support.time.now
      try people.support.identity.write { connection in
        for grant in grants { try Grants.give(grant, to: key, at: now, in: connection) }
      }
    }
    let browser = stranger(language)
    browser.open("/sign-in")
    browser.submit("/sign-in", ["email": email, "password": "correct horse"])
    return browser
  }

  /// A browser of whoever looks after the whole programme.
  func lead(_ language: String = "en") throws -> Browser {
    try reader(Grant(.programmeLead, in: Self.programme), language: language)
  }
}

extension Browser {
  /// The page without what differs from run to run.
  var steadyPage: String {
    page.replacing(/name="form-token" value="[^"]*"/, with: "name=\"form-token\" value=\"*\"")
  }
}
