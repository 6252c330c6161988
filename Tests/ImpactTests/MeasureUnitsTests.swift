import Evidence
import Identity
import Instruments
import PeerLog
import Storage
import TestSupport
import Testing

@testable import Impact

/// Counted in the units of their measure, all scores are whole numbers.
@Suite struct MeasureUnitsTests {
  @Test("The units follow from the scoring rules")
  func units() throws {
    let units = MeasureUnits(try Repository.instruments())
    #expect(units.unit(of: "wellbeing") == 100)
    #expect(units.unit(of: "hope") == 55)
    #expect(units.unit(of: "self_efficacy") == 5)
    #expect(units.unit(of: "contact_family") == 1)
    #expect(units.unit(of: "health") == 1)
    #expect(units.unit(of: "health_index") == 1000)
    #expect(units.unit(of: "given_group") == 1)
    #expect(units.unit(of: "no such measure") == 1)
    #expect(units.middle(of: "hope") == 30)
  }

  @Test("Scores of any answers are whole in their units")
  func whole() throws {
    let people = try CountedFellowship()
    let units = MeasureUnits(people.library)
    var dice = Dice(9)
    for _ in 0..<300 {
      let log = people.log(&dice, of: ParticipantKey(rawValue: "p"), day: Fellowship.today)
      for (measure, score) in AnswerEncoding.scores(log.scores) {
        let value = score * units.unit(of: measure)
        #expect(abs(value - value.rounded()) < 1e-9, "\(measure) \(score)")
      }
    }
  }
}
