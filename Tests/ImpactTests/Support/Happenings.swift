import Identity
import Programme
import Storage
import TestSupport
import Time

@testable import PeerLog

/// What happens in a programme with projects of several sizes, by chance; the same for the same dice.
struct Happenings {
  static let lantern = PlaceKey(rawValue: "lantern")
  static let tiny = ["acorn", "beech"].map { PlaceKey(rawValue: $0) }
  /// Where somebody joins, by their number: most in the areas, some in a project, few in tiny ones.
  static let homes: [(area: PlaceKey, project: PlaceKey?)] =
    (0..<12).map { (Fellowship.areas[$0 % 2], nil) }
    + (0..<8).map { _ in (Fellowship.areas[0], lantern) }
    + (0..<6).map { (Fellowship.areas[1], tiny[$0 % 2]) }

  static func key(_ number: Int) -> ParticipantKey { ParticipantKey(rawValue: "p\(number)") }

  /// A programme with its projects, and everybody in it with two logs.
  static func settle(_ people: Fellowship) throws {
    var dice = Dice(77)
    try people.change { people, connection in
      try PlacesStore.add(
        project: lantern, name: "Lantern Club", in: Fellowship.areas[0], on: connection)
      for one in tiny {
        try PlacesStore.add(
          project: one, name: one.rawValue, in: Fellowship.areas[1], on: connection)
      }
      for (number, home) in homes.enumerated() {
        try people.join(
          key(number), area: home.area, background: "background.gender=female",
          project: home.project, on: connection)
        for month in 1...2 {
          try LogStore.add(
            people.log(&dice, of: key(number), day: Fellowship.today + -40 * month),
            on: connection)
        }
      }
    }
  }

  /// One thing that somebody does.
  static func happen(
    _ dice: inout Dice, to people: Fellowship, isLeaving: Bool = true, on connection: any Connection
  ) throws {
    let number = dice.below(homes.count + (isLeaving ? 6 : 0))
    let key = key(number)
    let day = Fellowship.today + -dice.below(120)
    let logs = try LogStore.logs(of: key, on: connection)
    switch dice.below(isLeaving ? 13 : 9) {
    case 0:
      try BackgroundStore.keep(
        "background.gender=\(["male", "female"][dice.below(2)])", of: key,
        at: Instant(seconds: 1), on: connection)
    case 1 where !logs.isEmpty:
      let old = logs[dice.below(logs.count)]
      let new = people.log(&dice, of: key, day: day, named: old.key.rawValue)
      try SentLogs.correct(new, at: Instant(seconds: 3), on: connection)
    case 2 where number < 20:
      // People of the tiny projects stay there, so that those stay tiny.
      let home = homes[dice.below(20)]
      try ParticipantStore.move(key, area: home.area, project: home.project, on: connection)
    case 3 where !logs.isEmpty:
      // An answer that no score is made of: only reports read it.
      let old = logs[dice.below(logs.count)]
      try SentLogs.correct(
        Log(
          key: old.key, participant: key, questionnaire: old.questionnaire, day: old.day,
          language: old.language, mode: old.mode,
          answers: old.answers + "&medication.taking=\(["yes", "no"][dice.below(2)])",
          scores: old.scores, started: old.started, sent: old.sent),
        at: Instant(seconds: 4), on: connection)
    case 4 where logs.count > 1:
      try SetAsideStore.setAside(
        logs[0].key, for: logs[1].key, because: .twice, at: Instant(seconds: 5), on: connection)
    case 9:
      try people.join(key, area: Fellowship.areas[dice.below(2)], on: connection)
    case 10: try people.consent(dice.below(3) > 0, of: key, on: connection)
    case 11 where !logs.isEmpty:
      try SentLogs.takeOut(logs[dice.below(logs.count)], at: Fellowship.today, on: connection)
    case 12 where dice.below(3) == 0:
      try Withdrawal.remove(key, at: Fellowship.today, on: connection)
    default: try LogStore.add(people.log(&dice, of: key, day: day), on: connection)
    }
  }
}
