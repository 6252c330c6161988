import Evidence
import Testing

/// How many people an evaluation needs.
struct SampleSizeTests {
  @Test func theProgrammesOwnExample() throws {
    let size = try #require(SampleSize(effect: 0.5, power: 0.8, alpha: 0.05))
    #expect(size.people == 34)
    #expect(size.power >= 0.8 && size.power < 0.82)
  }

  /// `power.t.test(delta =, power =, sig.level =, type = "one.sample")` of R, rounded up.
  @Test(arguments: [
    (0.2, 0.8, 0.05, 199), (0.8, 0.8, 0.05, 15), (0.5, 0.9, 0.05, 44), (0.5, 0.8, 0.01, 51),
    (0.3, 0.95, 0.05, 147),
  ])
  func equalsR(effect: Double, power: Double, alpha: Double, people: Int) throws {
    #expect(try #require(SampleSize(effect: effect, power: power, alpha: alpha)).people == people)
  }

  @Test(arguments: [0.15, 0.35, 0.6, 1.1])
  func isTheFewest(effect: Double) throws {
    let size = try #require(SampleSize(effect: effect, power: 0.8, alpha: 0.05))
    #expect(SampleSize.power(effect: effect, people: size.people - 1, alpha: 0.05) < 0.8)
    #expect(SampleSize.power(effect: effect, people: size.people + 1, alpha: 0.05) > size.power)
    #expect(SampleSize(effect: -effect, power: 0.8, alpha: 0.05) == size)
  }

  @Test func severalChangesOfAPersonCountForLess() throws {
    let size = try #require(SampleSize(effect: 0.5, power: 0.8, alpha: 0.05))
    #expect(size.people(changes: 1, correlation: 0.3) == 34)
    #expect(size.people(changes: 4, correlation: 0) == 9)
    #expect(size.people(changes: 4, correlation: 1) == 34)
    #expect(size.people(changes: 4, correlation: 0.3) == 17)
  }

  @Test func nonsenseHasNoAnswer() {
    #expect(SampleSize(effect: 0, power: 0.8, alpha: 0.05) == nil)
    #expect(SampleSize(effect: 0.5, power: 1, alpha: 0.05) == nil)
    #expect(SampleSize(effect: 0.5, power: 0.8, alpha: 0) == nil)
    #expect(SampleSize(effect: .nan, power: 0.8, alpha: 0.05) == nil)
  }
}
