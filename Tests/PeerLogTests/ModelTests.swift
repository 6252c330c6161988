import Identity
import Instruments
import Storage
import TestSupport
import Testing
import Time
import Wording

@testable import PeerLog

@Suite struct MirrorTests {
  private func log(_ day: String, _ scores: String) throws -> Log {
    Log(
      key: LogKey(rawValue: day + scores), participant: ParticipantKey(rawValue: "p"),
      questionnaire: "monthly-full", day: try #require(Day(iso: day)), language: .english,
      mode: .online, answers: "", scores: scores, started: Instant(seconds: 0),
      sent: Instant(seconds: 0))
  }

  @Test("Nothing logged is no months")
  func empty() { #expect(Mirror([]).months.isEmpty) }

  @Test("A change is told against the last log that has an answer")
  func changes() throws {
    let mirror = Mirror([
      try log("2026-01-01", "given_types=1"),
      try log("2026-02-01", "wellbeing_sum=20"),
      try log("2026-03-01", "given_types=0&received_types=8"),
      try log("2026-04-01", "wellbeing_sum=21"),
      try log("2026-05-01", "wellbeing_sum=21"),
      try log("2026-06-01", "wellbeing_sum=7"),
    ])
    #expect(
      (0..<6).map(mirror.change(at:)) == [
        nil, .first(20), nil, .up(from: 20, to: 21), .same(21), .down(from: 21, to: 7),
      ])
    #expect(mirror.months.map(\.given) == [1, nil, 0, nil, nil, nil])
    #expect(mirror.months.map(\.received) == [nil, nil, 8, nil, nil, nil])
  }

  @Test("Logs are told apart by month, by day, and by turn if they are about one day")
  func distinctions() throws {
    let days = ["2025-03-09", "2026-02-28", "2026-03-01", "2026-03-09", "2026-03-09", "2026-04-01"]
    let mirror = Mirror(try days.map { try log($0, "") })
    #expect(
      days.indices.map(mirror.distinction(at:)) == [
        .month, .month, .day, .turn(1), .turn(2), .month,
      ])
  }

  private func outcomes(_ scores: String...) throws -> [Mirror.Outcome] {
    let forms = try PeerLogForms(Repository.instruments())
    let logs = try scores.enumerated().map { try log("2026-0\($0 + 1)-01", $1) }
    return Mirror(logs, measures: forms.outcomes).outcomes
  }

  @Test("Each outcome that was ever answered is told once, in the order of the log, with its gaps")
  func regards() throws {
    let all = try outcomes(
      "health=7&hope=30.5&wellbeing=20&wellbeing_sum=20&given_types=3", "hope=40", "",
      "health=1&contact_friends=0")
    #expect(all.map(\.id) == ["hope", "contact_friends", "health"])
    #expect(all[0].values == [30.5, 40, nil, nil])
    #expect(all[1].values == [nil, nil, nil, 0])
    #expect(all[2].values == [7, nil, nil, 1])
    #expect(all.allSatisfy { $0.explanation?.exists(in: Language(rawValue: "ur")) == true })
  }

  @Test(
    "An outcome whose score is damaged is not told",
    arguments: ["nan", "inf", "-1e400", "49", "11.9", "", "%00"])
  func damagedOutcome(score: String) throws {
    #expect(try outcomes("hope=\(score)").isEmpty)
    #expect(try outcomes("hope=\(score)", "hope=12").first?.values == [nil, 12])
  }

  @Test(
    "Scores that are damaged are as if not answered",
    arguments: [
      "wellbeing_sum=nan", "wellbeing_sum=inf", "wellbeing_sum=-1e400", "wellbeing_sum=20.5",
      "wellbeing_sum=", "wellbeing_sum=%00", "=20", "wellbeing_sum",
    ])
  func damaged(scores: String) throws {
    #expect(Mirror([try log("2026-01-01", scores)]).months[0].wellbeing == nil)
  }
}

@Suite struct AnswerEncodingTests {
  @Test("Fields come back as they were, whatever stands in them")
  func roundTrip() {
    let pairs: [FieldPair] = [
      ("a.b", "1"), ("a.b", ""), ("", "x"), ("c d", "&=+%"), ("é", "چراغ 😀\r\n\u{0}"),
      ("e", "%26"),
    ]
    let back = AnswerEncoding.decode(AnswerEncoding.encode(pairs))
    #expect(back.map(\.name) == pairs.map(\.name))
    #expect(back.map(\.value) == pairs.map(\.value))
  }

  @Test("Scores come back as they were, whole ones without a decimal point")
  func scores() throws {
    let forms = try PeerLogForms(Repository.instruments())
    let names = [
      "hopeful", "useful", "relaxed", "problems", "clear", "close", "deciding",
    ]
    for answer in 1...5 {
      let answers = forms.schedule.monthly.full.decode(
        names.map { ("wellbeing.\($0)", String(answer)) })
      let scores = forms.schedule.monthly.full.score(answers)
      let line = AnswerEncoding.encode(scores)
      #expect(line.contains("wellbeing_sum=\(7 * answer)"))
      #expect(!line.contains("wellbeing_sum=\(7 * answer)."))
      for measure in scores.measures {
        #expect(AnswerEncoding.scores(line)[measure] == scores[measure])
      }
    }
  }

  @Test("A form that lacks a questionnaire is said to lack it")
  func forms() throws {
    let library = try InstrumentLibrary([:])
    #expect(throws: FormsError.self) { try PeerLogForms(library) }
  }
}

@Suite struct MendingTests {
  @Test("What stands in a question that is not asked stops nobody")
  func notAsked() throws {
    let form = try PeerLogForms(Repository.instruments()).background
    let hidden = try #require(form.items.first { $0.when != nil && $0.scale == nil })
    let wrong = Draft([(name: hidden.name, value: String(repeating: "x", count: 100_000))])
    let checked = form.check(wrong)
    #expect(!checked.problems.isEmpty)
    #expect(form.firstStepToMend(checked) == nil)
  }
}
