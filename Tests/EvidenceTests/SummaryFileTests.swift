import TestSupport
import Testing

@testable import Evidence

/// Summary files give back what was written, and refuse what is wrong or tells too much.
struct SummaryFileTests {
  private let people = Programme.people(60, seed: 41)
  private var summaries: Summaries { Summaries(people, plan: Programme.plan, pivots: [20, 30]) }

  @Test func whatIsWrittenIsRead() throws {
    let read = try Summaries(file: summaries.bytes)
    #expect(read == summaries)
    #expect(read.analyse() == summaries.analyse())
  }

  @Test func elevenOutcomesAreReadToo() throws {
    let plan = Plan(outcomes: (0..<11).map { "o\($0)" }, exposures: [Exposure("given")])
    let wide = people.map { person in
      History(logs: person.logs.map { log in (0..<11).map { log[$0 % 2] } + [log[3]] })
    }
    let summaries = Summaries(wide, plan: plan)
    #expect(try Summaries(file: summaries.bytes) == summaries)
  }

  @Test func everyFlippedBitIsNoticed() throws {
    let bytes = summaries.bytes
    var dice = Dice(2)
    for _ in 0..<100 {
      var damaged = bytes
      damaged[dice.below(bytes.count)] ^= UInt8(1 << dice.below(8))
      #expect(throws: SummaryFileError.self) { try Summaries(file: damaged) }
    }
  }

  @Test func everyCutIsNoticed() {
    let bytes = summaries.bytes
    for length in stride(from: 0, to: bytes.count, by: 997) {
      #expect(throws: SummaryFileError.self) { try Summaries(file: Array(bytes[..<length])) }
    }
  }

  @Test func nonsenseWithARightChecksumIsRefusedOrRead() {
    let bytes = summaries.bytes
    var dice = Dice(3)
    var refused = 0
    for _ in 0..<120 {
      var forged = Array(bytes.dropLast(8))
      for _ in 0..<3 { forged[8 + dice.below(forged.count - 8)] = UInt8(dice.below(256)) }
      var writer = SummaryWriter()
      writer.large(SummaryFile.hash(forged))
      do {
        let read = try Summaries(file: forged + writer.bytes)
        #expect(read.analyse().count == read.plan.models.count)
      } catch {
        refused += 1
      }
    }
    #expect(refused > 5)
  }

  /// Found by the fuzzer: a count whose absolute value is not a number of its type.
  @Test func theLeastPossibleCountIsRefused() {
    let empty = Summaries([], plan: Plan(outcomes: ["a"], exposures: [Exposure("b")])).bytes
    // After the mark, the version, the plan with its one-letter names, and the pivot.
    let place = 8 + 4 + 9 + 10 + 4 + 4 + 8
    for offset in [0, 8, 16] {
      var forged = Array(empty.dropLast(8))
      forged.replaceSubrange(
        (place + offset)..<(place + offset + 8), with: [0, 0, 0, 0, 0, 0, 0, 0x80])
      var writer = SummaryWriter()
      writer.large(SummaryFile.hash(forged))
      #expect(throws: SummaryFileError.self) { try Summaries(file: forged + writer.bytes) }
    }
  }

  @Test func aLaterVersionIsNamed() {
    var bytes = summaries.bytes
    bytes[8] = 9
    #expect(throws: SummaryFileError.newer(9)) { try Summaries(file: bytes) }
  }

  @Test func theHashIsTheStandardOne() {
    #expect(SummaryFile.hash(Array("".utf8)) == 0xCBF2_9CE4_8422_2325)
    #expect(SummaryFile.hash(Array("a".utf8)) == 0xAF63_DC4C_8601_EC8C)
    #expect(SummaryFile.hash(Array("foobar".utf8)) == 0x8594_4171_F739_67E8)
  }

  @Test func mergingFilesEqualsTheWhole() throws {
    var sum = try Summaries(
      file: Summaries(Array(people[..<25]), plan: Programme.plan, pivots: [20, 30]).bytes)
    try sum.add(
      Summaries(file: Summaries(Array(people[25...]), plan: Programme.plan, pivots: [7, 0]).bytes))
    #expect(agree(sum.analyse(), summaries.analyse(), 1e-9))
  }
}
