import Instruments
import Storage
import TestSupport
import Testing
import Time
import Wording

@testable import PeerLog

/// Lines under headings say what they said in full, whatever that was.
@Suite("Headings of logs") struct HeadingTests {
  private let names = ["a", "a-b", "a.b", "a.b-c", "a.b_c", "a.bc", "a0", "b", "b-1", "bb", "c.d"]

  @Test("A line that is shortened comes back byte for byte; any other is left as it is")
  func thereAndBack() {
    var random = Chance(1)
    let signs = ["!", ",", ";", "&", "=", "1", "12", "x%2C", "+", "-"]
    for turn in 1...4000 {
      let heading = LogHeading(.answers, turn, names: names.filter { _ in !random.once(in: 3) })
      var fields = names.filter { _ in random.once(in: 2) }.flatMap { name in
        (0..<(random.once(in: 5) ? 3 : 1)).map { "\(name)=\($0)" }
      }
      let isPlain = random.once(in: 2)
      if !isPlain {
        for _ in 0...random.number(in: 0...2) {
          fields.insert(
            random.pick(names + signs) + random.pick(signs),
            at: random.number(in: 0...fields.count))
        }
      }
      let line = fields.joined(separator: random.once(in: 20) ? "&&" : "&")
      guard var kept = heading.shortened(line) else {
        let isKnown = fields.allSatisfy { field in
          heading.names.contains { field.hasPrefix("\($0)=") }
        }
        #expect(!isPlain || line.isEmpty || line.contains("&&") || !isKnown)
        continue
      }
      #expect(LogHeading.turn(of: kept) == turn)
      #expect(kept.withUTF8 { heading.full($0) } == line)
      #expect(kept.utf8.count < line.utf8.count + names.count + 6 && !kept.contains("="))
    }
  }

  @Test("What a log is made of, whatever is answered, is kept without a name and reads as it was")
  func everyVersion() throws {
    let village = try Village()
    var random = Chance(2)
    for version in village.forms.schedule.versions {
      for number in 1...20 {
        let answers = version.decode(anything(version, &random))
        let log = Log(
          key: LogKey(rawValue: "\(version.id) \(number)"), participant: .init(rawValue: "p"),
          questionnaire: version.id, day: Village.today, language: .english, mode: .online,
          answers: AnswerEncoding.encode(answers.encode()),
          scores: AnswerEncoding.encode(version.score(answers)), started: Instant(seconds: 1),
          sent: Instant(seconds: 2))
        try village.kith.write { try LogStore.add(log, on: $0) }
        let (read, kept) = try village.kith.read { connection in
          (
            try LogStore.log(log.key, on: connection),
            try connection.first(
              "SELECT answers, scores FROM log WHERE key = $1", [.text(log.key.rawValue)]
            ) { $0.text(0) + $0.text(1) }
          )
        }
        #expect(read == log)
        #expect(kept?.contains("=") == false)
      }
    }
  }

  /// Answers to some of the questions, some with several, some in own words.
  private func anything(_ version: Questionnaire, _ random: inout Chance) -> [FieldPair] {
    version.items.filter { _ in !random.once(in: 4) }.flatMap { item -> [FieldPair] in
      switch item.kind {
      case .choice(let scale), .yesNo(let scale):
        [(item.name, random.pick(scale.options).code)]
      case .choices(let scale):
        scale.options.filter { _ in random.once(in: 2) }.map { (item.name, $0.code) }
      case .number(let rule): [(item.name, String(random.number(in: rule.min...rule.max)))]
      case .text: [(item.name, "Lantern, \"!\"; & two = 2")]
      }
    }
  }

  @Test("When a version asks other questions, old logs keep their heading and new ones get another")
  func otherQuestions() throws {
    let village = try Village()
    func version(_ items: [String]) throws -> Questionnaire {
      let all = village.forms.schedule.quarterly.full.instruments
      return Questionnaire(
        id: "changing", title: "Changing", instruments: all.filter { items.contains($0.id) })
    }
    func add(_ key: String, _ answers: String) throws -> Log {
      let log = Log(
        key: LogKey(rawValue: key), participant: .init(rawValue: "p"), questionnaire: "changing",
        day: Village.today, language: .english, mode: .online, answers: answers, scores: "",
        started: Instant(seconds: 1), sent: Instant(seconds: 2))
      try village.kith.write { try LogStore.add(log, on: $0) }
      return log
    }
    let line = "wellbeing.clear=3&wellbeing.close=4"
    var logs = [try add("1", line)]
    for (number, items) in [["wellbeing"], ["hope", "wellbeing"], ["hope", "wellbeing"]]
      .enumerated()
    {
      let asked = try version(items)
      try village.kith.write { try LogLines.keep(headingsOf: [asked], on: $0) }
      logs.append(try add("\(number + 2)", line))
    }
    let all = try village.kith.read { connection in
      (
        try LogStore.logs(of: .init(rawValue: "p"), on: connection),
        try connection.all("SELECT answers FROM log ORDER BY key") { String($0.text(0).prefix(2)) }
      )
    }
    #expect(all.0 == logs)
    #expect(all.1 == ["we", "!1", "!2", "!2"])
  }

  @Test("A heading whose change was undone is not used")
  func undone() throws {
    struct Stop: Error {}
    let village = try Village()
    let versions = village.forms.schedule.versions
    try village.kith.write { try $0.run("DELETE FROM log_heading") }
    #expect(throws: Stop.self) {
      try village.kith.write { connection in
        try LogLines.keep(headingsOf: versions, on: connection)
        throw Stop()
      }
    }
    let log = Log(
      key: LogKey(rawValue: "1"), participant: .init(rawValue: "p"),
      questionnaire: versions[0].id, day: Village.today, language: .english, mode: .online,
      answers: "projects.number=2", scores: "projects=2", started: Instant(seconds: 1),
      sent: Instant(seconds: 2))
    try village.kith.write { try LogStore.add(log, on: $0) }
    #expect(try village.kith.read { try LogStore.log(log.key, on: $0) } == log)
  }
}
