import Identity
import PeerLog
import Storage
import TestSupport
import Testing
import Time

/// When a letter goes out, over lives of any kind.
@Suite struct ReminderTests {
  let start = Day(year: 2026, month: 1, day: 31) ?? Day(number: 0)

  private func noon(_ day: Day) -> Instant { Instant(seconds: day.number * 86_400 + 43_200) }

  /// Somebody's logs, rests and letters, day by day.
  private struct Life {
    var joined: Day?
    var logs: [(day: Day, sent: Instant)] = []
    var rest: Rest?
    var letters: [Instant] = []

    var due: LogDue { LogDue(joined: joined, lastLog: logs.map(\.day).max(), rest: rest) }

    var reminder: Reminder {
      Reminder(
        participant: ParticipantKey(rawValue: "p"), due: due, lastSent: logs.map(\.sent).max(),
        reminded: letters.last)
    }

    mutating func happen(_ dice: inout Dice, on today: Day, at now: Instant) {
      switch dice.below(60) {
      case 0, 1: logs.append((today + -dice.below(40), now))
      case 2 where !logs.isEmpty:
        // The day of a log is changed.
        let index = dice.below(logs.count)
        logs[index].day = today + -dice.below(60)
      case 3 where !logs.isEmpty: logs.remove(at: dice.below(logs.count))
      case 4: rest = Rest(since: today, until: dice.below(3) == 0 ? nil : today + dice.below(90))
      case 5, 6: rest = nil
      default: break
      }
    }
  }

  @Test(
    "Nobody gets two letters for one log, or in one month, or while nothing is due",
    arguments: 0..<60)
  func lives(seed: Int) {
    var dice = Dice(UInt64(seed))
    var life = Life()
    for offset in 0..<800 {
      let today = start + offset
      if life.joined == nil, dice.below(20) == 0 { life.joined = today }
      life.happen(&dice, on: today, at: noon(today) + -7200)
      guard life.reminder.goesOut(at: noon(today)) else { continue }
      // What coordinators see as due, and nothing else.
      let record = ProjectRecord(
        key: ParticipantKey(rawValue: "p"), isIssuedHere: true, project: nil, joined: life.joined,
        listing: nil, lastLog: life.due.lastLog, rest: life.rest)
      #expect(record.isDue(on: today))
      if let former = life.letters.last {
        #expect(life.logs.contains { $0.sent > former })
        #expect(today - former.day >= 28)
      }
      life.letters.append(noon(today))
      // Asked again at once, or on any day without a log, it does not go out again.
      for later in [0, 1, 40, 400] {
        #expect(!life.reminder.goesOut(at: noon(today + later)))
      }
    }
  }

  @Test("Whoever logs every month and rests never is written to every month, on the day it is due")
  func regular() {
    var life = Life(joined: start)
    var days: [Int] = []
    for offset in 0..<120 {
      let today = start + offset
      if life.reminder.goesOut(at: noon(today)) {
        days.append(offset)
        life.letters.append(noon(today))
        life.logs.append((today, noon(today) + 3600))
      }
    }
    // Joined on 31 January: a week in peace, then from 7 February a month each.
    #expect(days == [7, 35, 66, 96])
  }

  @Test("A pause and a stop keep letters away until they end")
  func rests() {
    var life = Life(joined: start, logs: [(start, noon(start))])
    let due = start + 28
    #expect(life.reminder.goesOut(at: noon(due)))
    life.rest = Rest(since: start, until: due + 10)
    #expect(!life.reminder.goesOut(at: noon(due + 9)))
    #expect(life.reminder.goesOut(at: noon(due + 10)))
    life.rest = Rest(since: start, until: nil)
    #expect(!life.reminder.goesOut(at: noon(due + 4000)))
  }
}
