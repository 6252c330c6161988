import Testing
import Time

@testable import Identity

@Suite struct ThrottleTests {
  typealias Key = Throttle.Key
  let start = Instant(seconds: 1_000_000)
  let sam = [Key.subject("sam"), .network("home")]

  /// Tries as often as it is let, waiting as long as it is told, and gives the moments of its tries.
  func tries(_ count: Int, _ keys: [Key], _ throttle: inout Throttle) -> [Int] {
    var moments: [Int] = []
    var now = start
    while moments.count < count {
      switch throttle.begin(keys, at: now) {
      case .allow: moments.append(now - start)
      case .wait(let until):
        #expect(until > now)
        now = until
      }
    }
    return moments
  }

  @Test("five tries are free, then each wait is twice the one before, up to an hour")
  func waits() {
    var throttle = Throttle()
    let moments = tries(14, [.subject("sam")], &throttle)
    let waits = zip(moments, moments.dropFirst()).map { $1 - $0 }
    #expect(waits == [0, 0, 0, 0, 30, 60, 120, 240, 480, 960, 1920, 3600, 3600])
  }

  @Test("nobody gets more than 35 tries at one PIN in a day, whatever the networks")
  func day() {
    var throttle = Throttle()
    var allowed = 0
    var now = start
    while now - start < 24 * 3600 {
      if throttle.begin([.subject("sam"), .network("n\(now.seconds)")], at: now) == .allow {
        allowed += 1
      }
      now = now + 7
    }
    #expect(allowed > 20 && allowed <= 35)
  }

  @Test("a refused try does not make the wait longer")
  func refused() {
    var throttle = Throttle()
    for _ in 0..<5 { _ = throttle.begin(sam, at: start) }
    let first = throttle.begin(sam, at: start + 1)
    for second in 2..<30 { #expect(throttle.begin(sam, at: start + second) == first) }
    #expect(throttle.begin(sam, at: start + 30) == .allow)
  }

  @Test("tries that run side by side are counted before they end")
  func parallel() {
    var throttle = Throttle()
    let actions = (0..<100).map { _ in throttle.begin(sam, at: start) }
    #expect(actions.count { $0 == .allow } == 5)
  }

  @Test("a right try frees the person, and takes only itself off the network's count")
  func success() {
    var throttle = Throttle()
    for _ in 0..<4 { _ = throttle.begin(sam, at: start) }
    _ = throttle.begin(sam, at: start)
    throttle.succeed(sam)
    let sams = (0..<6).map { _ in throttle.begin(sam, at: start) }
    #expect(sams.count { $0 == .allow } == 5)
    // 4 + 5 of the 20 free tries of the network are gone.
    let others = (0..<20).map { throttle.begin([.subject("s\($0)"), .network("home")], at: start) }
    #expect(others.count { $0 == .allow } == 11)
  }

  @Test("giving the right ID over and over does not wash away wrong PINs")
  func mixed() {
    var throttle = Throttle()
    var guesses = 0
    for _ in 0..<50 {
      if throttle.begin(sam, at: start) == .allow { guesses += 1 }
      if throttle.begin([.network("home")], at: start) == .allow {
        throttle.succeed([.network("home")])
      }
    }
    #expect(guesses == 5)
  }

  @Test("after a day without a try everything is forgotten")
  func memory() {
    var throttle = Throttle()
    for _ in 0..<5 { _ = throttle.begin(sam, at: start) }
    let later = start + 24 * 3600
    #expect((0..<5).allSatisfy { _ in throttle.begin(sam, at: later) == .allow })
  }

  @Test("memory stays bounded, and a long count is not washed away by many short ones")
  func bounded() {
    var throttle = Throttle(capacity: 64, budget: 1_000_000)
    for _ in 0..<5 { _ = throttle.begin([.subject("sam")], at: start) }
    for number in 0..<10_000 {
      _ = throttle.begin([.network("n\(number)")], at: start + 1)
      #expect(throttle.count <= 64)
    }
    #expect(throttle.begin([.subject("sam")], at: start + 2) != .allow)
  }

  @Test("spraying from many networks leaves each only three tries, and passes within two hours")
  func spraying() {
    var throttle = Throttle(budget: 300)
    for number in 0..<400 {
      #expect(throttle.begin([.network("n\(number)")], at: start) == .allow)
    }
    let tries = (0..<10).map { _ in throttle.begin([.network("new")], at: start) }
    #expect(tries.count { $0 == .allow } == 3)
    // Somebody who writes the right thing is let in even now.
    #expect(throttle.begin([.subject("sam"), .network("home")], at: start) == .allow)
    let calm = (0..<20).map { _ in throttle.begin([.network("later")], at: start + 7200) }
    #expect(calm.allSatisfy { $0 == .allow })
  }

  @Test("a clock that is set back does not lock anybody out")
  func clock() {
    var throttle = Throttle()
    _ = throttle.begin(sam, at: start)
    #expect(throttle.begin(sam, at: start + -6000) == .allow)
    for _ in 0..<3 { _ = throttle.begin(sam, at: start) }
    #expect(throttle.begin(sam, at: start + -5000) == .wait(until: start + -4970))
    #expect(throttle.begin(sam, at: start + -4970) == .allow)
  }
}
