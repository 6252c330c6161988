import Instruments
import Testing
import Time

@Suite("Which log is due")
struct ScheduleTests {
  private let schedule: Schedule
  private let start = Day(number: 20_000)

  init() throws { schedule = try #require(try ContentFiles.library().schedule) }

  /// Logs about a month apart, each of the occasion that was due.
  private func sent(_ count: Int, by schedule: Schedule) -> [Schedule.Sent] {
    var sent: [Schedule.Sent] = []
    for index in 0..<count {
      let day = start + 30 * index
      let due = schedule.due(on: day, after: sent)
      let length: LogLength = index.isMultiple(of: 2) ? .full : .short
      sent.append(.init(day: day, questionnaire: schedule[due][length].id))
    }
    return sent
  }

  @Test("The first, and every third after it, in either length")
  func rhythm() {
    let occasions = sent(10, by: schedule).map { schedule.occasion(of: $0.questionnaire) }
    #expect(
      occasions == [
        .quarterly, .monthly, .monthly, .quarterly, .monthly, .monthly, .quarterly, .monthly,
        .monthly, .quarterly,
      ])
  }

  @Test("The last, whenever the person says that it is", arguments: 0..<8)
  func last(count: Int) {
    let sent = sent(count, by: schedule)
    #expect(schedule.due(on: start + 900, after: sent, isLast: true) == .quarterly)
  }

  @Test("Never more than two monthly ones in a row, and never two quarterly", arguments: 0..<100)
  func anyHistory(seed: Int) {
    var random = SeededGenerator(seed: seed)
    var sent: [Schedule.Sent] = []
    var row: [LogOccasion] = []
    for index in 0..<20 {
      let day = start + 30 * index
      let isLast = random.once(in: 8)
      let due = schedule.due(on: day, after: sent.shuffled(using: &random), isLast: isLast)
      if !isLast, let before = row.last, before == .quarterly { #expect(due == .monthly) }
      row.append(due)
      #expect(row.suffix(3).contains(.quarterly))
      let version = schedule[due][random.pick(LogLength.allCases)].id
      sent.append(.init(day: day, questionnaire: version))
      // The same day again, by mistake in another version: it is one log.
      if random.once(in: 4) { sent.append(.init(day: day, questionnaire: version)) }
    }
  }

  @Test("A month that is filled in later asks what was due then")
  func filledIn() {
    let sent = sent(4, by: schedule)
    #expect(schedule.due(on: start + 15, after: sent) == .monthly)
    #expect(schedule.due(on: start, after: sent) == .quarterly)
    #expect(schedule.due(on: start + 90, after: sent) == .quarterly)
  }

  @Test("A version that is asked no longer counts as monthly, so a three-month log is not far")
  func formerVersion() {
    let former = (0..<2).map { Schedule.Sent(day: start + 30 * $0, questionnaire: "monthly") }
    #expect(schedule.due(on: start + 60, after: former) == .quarterly)
  }

  @Test("Each version has its length, and the other length is there and back")
  func lengths() {
    for version in schedule.versions {
      let other = schedule.counterpart(of: version.id)
      #expect(other.flatMap { schedule.counterpart(of: $0.id) }?.id == version.id)
      #expect(schedule.length(of: version.id) != other.flatMap { schedule.length(of: $0.id) })
    }
    #expect(schedule.counterpart(of: "former") == nil)
    #expect(schedule.length(of: "former") == nil)
  }
}

@Suite("Versions that a programme composes")
struct OwnVersionsTests {
  private func library(_ own: String) throws(LibraryError) -> InstrumentLibrary {
    let files = (try? ContentFiles.all()) ?? [:]
    return try InstrumentLibrary(files, versions: DefinitionFile("own.json", Array(own.utf8)))
  }

  private let good = """
    {"languages": ["en"],
     "questionnaires": [
       {"id": "ours", "title": "Our log", "instruments": ["wellbeing", "hope"]},
       {"id": "ours-short", "short_of": "ours", "title": "Short", "instruments": ["wellbeing"]}],
     "schedule": {
       "monthly": {"full": "ours", "short": "ours-short"},
       "quarterly": {"full": "quarterly-full"}, "every": 2, "last_from": "2026-06-01"}}
    """

  @Test("take the place of the schedule, beside the versions that were there")
  func taken() throws {
    let library = try library(good)
    let schedule = try #require(library.schedule)
    #expect(schedule.monthly.full.id == "ours")
    #expect(schedule.quarterly[.short].id == "quarterly-full")
    #expect(library.questionnaires["monthly-full"] != nil)
    // What was quarterly before is so still.
    #expect(schedule.occasion(of: "quarterly-short") == .quarterly)
    let day = try #require(Day(iso: "2026-01-10"))
    let first = Schedule.Sent(day: day, questionnaire: "quarterly-short")
    #expect(schedule.due(on: day + 30, after: [first]) == .monthly)
    let second = Schedule.Sent(day: day + 30, questionnaire: "ours")
    #expect(schedule.due(on: day + 60, after: [first, second]) == .quarterly)
  }

  @Test("The programme's last logs are quarterly, once for each person")
  func lastFrom() throws {
    let schedule = try #require(try library(good).schedule)
    let end = try #require(Day(iso: "2026-06-01"))
    let before = Schedule.Sent(day: end + -10, questionnaire: "quarterly-full")
    #expect(schedule.due(on: end + -1, after: [before]) == .monthly)
    #expect(schedule.due(on: end, after: [before]) == .quarterly)
    let last = Schedule.Sent(day: end + 3, questionnaire: "quarterly-full")
    #expect(schedule.due(on: end + 33, after: [before, last]) == .monthly)
  }

  @Test(
    "are refused with the line and the reason when something is wrong",
    arguments: [
      (
        #""full": "ours", "short": "ours-short""#, #""full": "nowhere""#,
        DefinitionFault.unknownQuestionnaire("nowhere")
      ),
      (
        #""full": "ours", "short": "ours-short""#, #""full": "ours", "short": "monthly-short""#,
        .notShorter("monthly-short", of: "ours")
      ),
      (#""every": 2"#, #""every": 0"#, .badNumber("every first, second, third log ...")),
      (#""2026-06-01""#, #""June""#, .wrongType(expected: "a day, such as 2026-12-01,")),
      (#"{"id": "ours", "#, #"{"id": "monthly-full", "#, .duplicate("monthly-full")),
      (#""wellbeing", "hope""#, #""wellbeing", "hoop""#, .unknownInstrument("hoop")),
      (
        #""short_of": "ours", "title": "Short", "instruments": ["wellbeing"]"#,
        #""short_of": "ours", "title": "Short", "instruments": ["projects"]"#,
        .notInLonger(item: "projects.names", longer: "ours")
      ),
    ])
  func refused(old: String, new: String, fault: DefinitionFault) {
    do {
      _ = try library(good.replacing(old, with: new))
      Issue.record("taken")
    } catch {
      #expect(error.problems.contains { $0.file == "own.json" && $0.problem.fault == fault })
      #expect(error.problems.allSatisfy { $0.problem.line > 1 })
    }
  }
}

@Suite("Changing the length in the middle of a log")
struct CounterpartTests {
  private let schedule: Schedule

  init() throws { schedule = try #require(try ContentFiles.library().schedule) }

  private func next(_ step: String, _ from: Questionnaire, _ to: Questionnaire) -> String? {
    to.steps.way(Answers()).counterpart(of: step, from: from.steps, Draft())?.id
  }

  @Test("goes on at the same step, or at the next that is asked")
  func shorter() {
    let (full, short) = (schedule.quarterly.full, schedule.quarterly[.short])
    #expect(next("wellbeing.first", full, short) == "wellbeing.first")
    #expect(next("hope.second", full, short) == "health.doing")
    #expect(next("time-use.use", full, short) == "hospital.any")
    #expect(next("community-services.other", full, short) == nil)
  }

  @Test("meets the questions that the shorter log left out")
  func fuller() {
    let (full, short) = (schedule.quarterly.full, schedule.quarterly[.short])
    #expect(next("wellbeing.first", short, full) == "wellbeing.first")
    #expect(next("health.doing", short, full) == "hope.first")
    #expect(next("hospital.any", short, full) == "hope.first")
  }

  @Test("leads somewhere from every step, and back and forth comes to rest", arguments: 0..<20)
  func anywhere(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for occasion in LogOccasion.allCases {
      let (full, short) = (schedule[occasion].full, schedule[occasion][.short])
      for (one, other) in [(full, short), (short, full)] {
        let draft = Draft(one.anyFields(&random))
        for step in one.steps.all {
          let way = other.steps.way(other.check(draft).answers)
          let next = way.counterpart(of: step.id, from: one.steps, draft)
          if let next { #expect(way.shown.contains { $0.id == next.id }) }
        }
        #expect(
          other.steps.way(.init()).counterpart(of: "gone.step", from: one.steps, draft) != nil)
      }
    }
  }
}
