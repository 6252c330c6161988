import Testing
import Time

@Suite struct DayTests {
  /// The calendar counted the plain way, day after day, from 1 January of year 1 to the end of 2400.
  @Test("Every day from year 1 to 2400 is the one after the day before")
  func everyDay() throws {
    var day = try #require(Day(year: 1, month: 1, day: 1))
    #expect(day.number == -719_162)
    for year in 1...2400 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1..., lengths) {
        for date in 1...length {
          let parts = day.parts
          guard parts == (year, month, date), Day(year: year, month: month, day: date) == day
          else {
            Issue.record("\(year)-\(month)-\(date) is \(parts)")
            return
          }
          day = day + 1
        }
        #expect(Day(year: year, month: month, day: length + 1) == nil)
      }
    }
  }

  @Test("Days long before and after are taken apart and put together again")
  func far() {
    for number in stride(from: -719_162, through: 2_932_896, by: 997) {
      let day = Day(number: number)
      let (year, month, date) = day.parts
      #expect(Day(year: year, month: month, day: date) == day)
      #expect(Day(iso: day.iso) == day)
    }
    #expect(Day(iso: "9999-12-31")?.number == 2_932_896)
  }

  @Test(
    "There is no such day",
    arguments: [
      (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0),
      (2026, 1, 32), (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 1, -5),
      (Int.max, 1, 1), (2026, Int.min, 1), (2026, 1, Int.max),
    ])
  func none(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(
    "Only yyyy-mm-dd in plain digits is read",
    arguments: [
      "", "2026", "2026-03", "2026-3-14", "26-03-14", "2026-03-14-", "-2026-03-14", "2026/03/14",
      "2026-03-14 ", " 2026-03-14", "+026-03-14", "2026-+3-14", "٢٠٢٦-٠٣-١٤", "2026-03-１４",
      "2026-03-14T00:00", "2026-02-30", "0000-01-01",
    ])
  func unreadable(text: String) { #expect(Day(iso: text) == nil) }

  @Test("Days are ordered as they follow each other, and differences add up")
  func arithmetic() {
    let day = Day(number: 0)
    for days in [-800, -1, 0, 1, 366] {
      #expect((day + days) - day == days)
      #expect((day < day + days) == (days > 0))
      #expect((day.iso < (day + days).iso) == (days > 0))
    }
  }
}

@Suite struct InstantTests {
  @Test(
    "A day begins at midnight and ends before the next, also before 1970",
    arguments: [
      (0, 0), (86_399, 0), (86_400, 1), (-1, -1), (-86_400, -1), (-86_401, -2),
    ])
  func day(seconds: Int, number: Int) {
    #expect(Instant(seconds: seconds).day == Day(number: number))
  }

  @Test("Moments are ordered, and differences add up")
  func arithmetic() {
    let moment = Instant(seconds: 1_000)
    for seconds in [-5, 0, 7] {
      #expect((moment + seconds) - moment == seconds)
      #expect((moment < moment + seconds) == (seconds > 0))
    }
  }

  @Test("A stopped clock shows the same moment; the machine's does not go back")
  func clocks() {
    let clock = Clock.stopped(at: Instant(seconds: 5))
    #expect(clock.now() == clock.now())
    #expect(clock.now() == Instant(seconds: 5))
    let first = Clock.system.now()
    #expect(first <= Clock.system.now())
    #expect(first > Instant(seconds: 1_700_000_000))
  }
}
