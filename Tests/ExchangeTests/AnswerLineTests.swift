import Instruments
import Storage
import TestSupport
import Testing
import Wording

@testable import Exchange
@testable import PeerLog

@Suite("Lines of logs that are taken in")
struct AnswerLineTests {
  @Test("they are what the store would make of the line in full, with a heading and without one")
  func lines() throws {
    let hamlet = try Hamlet()
    var random = SeededGenerator(seed: 3)
    let versions = hamlet.library.questionnaires.values.sorted { $0.id < $1.id }
    let headings = try hamlet.support.kith.write {
      try AnswerLine.Headings.keep(versions, on: $0)
    }
    for version in versions {
      let under = try #require(headings[version.id])
      #expect(under.answers != nil && under.scores != nil)
      var kept = AnswerLine(version, under: under)
      var full = AnswerLine(version)
      for turn in 0..<40 {
        let answers = turn == 0 ? Answers() : version.anyAnswers(&random)
        let scores = version.score(answers)
        let sheet = AnswerSheet(answers, of: version)
        let values = version.score(sheet)
        var counted = sheet
        #expect(version.score(closing: &counted) == values)
        #expect(version.score(counted) == values)
        let (line, scored) = (
          AnswerEncoding.encode(answers.encode()), AnswerEncoding.encode(scores)
        )
        #expect(full.answers(sheet).kept == line && full.scores(values).kept == scored)
        let (shortLine, shortScored) = (kept.answers(sheet), kept.scores(values))
        #expect(shortLine.text == line && shortScored.text == scored)
        #expect(shortLine.kept == under.answers?.shortened(line) ?? line)
        #expect(shortScored.kept == under.scores?.shortened(scored) ?? scored)
      }
    }
  }
}
