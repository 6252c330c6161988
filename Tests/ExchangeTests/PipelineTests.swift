import Synchronization
import Testing

@testable import Exchange

@Suite("Two threads at one piece of work")
struct PipelineTests {
  private struct Refusal: Error, Equatable {
    let number: Int
  }

  @Test(
    "every item is used once, in the order in which it was made", arguments: [0, 1, 4, 5, 1000])
  func order(_ count: Int) throws {
    var used: [Int] = []
    try Pipeline.run(
      making: { hand in for number in 0..<count { try hand(number) } },
      using: { (item: Int) in used.append(item) })
    #expect(used == Array(0..<count))
  }

  @Test("if making fails, everything made before is used, and then the failure is told")
  func failedMaking() {
    var used: [Int] = []
    #expect(throws: Refusal(number: 7)) {
      try Pipeline.run(
        making: { hand in
          for number in 0..<7 { try hand(number) }
          throw Refusal(number: 7)
        }, using: { (item: Int) in used.append(item) })
    }
    #expect(used == Array(0..<7))
  }

  @Test("if using fails, making ends before the failure is told, and nothing more is used")
  func failedUsing() {
    let made = Atomic(0)
    var used: [Int] = []
    #expect(throws: Refusal(number: 3)) {
      try Pipeline.run(
        making: { hand in
          defer { made.add(1_000_000, ordering: .relaxed) }
          for number in 0..<100_000 {
            try hand(number)
            made.add(1, ordering: .relaxed)
          }
        },
        using: { (item: Int) in
          if item == 3 { throw Refusal(number: item) }
          used.append(item)
        })
    }
    #expect(used == [0, 1, 2])
    let count = made.load(ordering: .relaxed)
    #expect(count >= 1_000_000 && count < 1_000_100)
  }
}
