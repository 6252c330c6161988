import Instruments
import PeerLog
import Testing

/// Scores are read the same with a dictionary and without.
@Suite struct ScoreReaderTests {
  private let names = [
    "a", "ab", "a_b", "b", "hope", "given_types", "wellbeing", "wellbeing_sum", "z",
  ]

  @Test("Any scores are read back, wanted in any order and more than once", arguments: 0..<60)
  func reading(seed: Int) {
    var state = UInt64(seed)
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var scores = Scores()
    for name in names where below(3) > 0 {
      scores[name] =
        [
          Double(below(40)), Double(below(3500)) / 100, -Double(below(9)), 1e21, 33.81818181818182,
        ][below(5)]
    }
    let wanted = (0..<8).map { _ in (names + ["not there"])[below(10)] }
    let line = AnswerEncoding.encode(scores)
    for (value, name) in zip(ScoreReader(wanted).read(line), wanted) {
      #expect(value == scores[name] || (value.isNaN && scores[name] == nil), "\(line) \(name)")
    }
  }

  @Test("A line in another order, with gaps or with nonsense gives what can be read")
  func nonsense() {
    let reader = ScoreReader(["a", "b", "c"])
    func read(_ line: String) -> [Double?] { reader.read(line).map { $0.isNaN ? nil : $0 } }
    #expect(read("c=3&a=1&b=2") == [1, 2, 3])
    #expect(read("") == [nil, nil, nil])
    #expect(read("&a&=&b=x&&c=12345678901&") == [nil, nil, 12_345_678_901])
    #expect(read("a=&b=1.5&bb=2") == [nil, 1.5, nil])
  }
}
