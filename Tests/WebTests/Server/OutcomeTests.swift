import Testing

@testable import Web

/// The state machine of an answer that comes later, through every order of events.
@Suite struct OutcomeTests {
  enum Event: CaseIterable { case answer, sleep, take }

  /// In every order of up to five events: woken at most once and only asleep, and answered once, with
  /// the first answer.
  @Test func everyOrderOfEvents() {
    for length in 0...5 {
      for number in 0..<Int(repeating: 3, power: length) {
        var outcome = Outcome()
        var (rest, answers, isAsleep, taken) = (number, 0, false, 0)
        for _ in 0..<length {
          let event = Event.allCases[rest % 3]
          rest /= 3
          switch event {
          case .answer:
            let isWoken = outcome.answer(Response(.ok, body: Bytes("\(answers)")))
            #expect(isWoken == (isAsleep && answers == 0))
            answers += 1
            isAsleep = false
          case .sleep:
            let mayBegin = answers == 0 && !isAsleep
            let sleeps = outcome.sleep()
            #expect(sleeps == mayBegin)
            isAsleep = isAsleep || sleeps
          case .take:
            let response = outcome.take()
            #expect((response != nil) == (answers > 0 && taken == 0))
            if let response {
              taken += 1
              #expect(response.body?.text == "0")
            }
          }
          #expect(outcome.isOpen == (answers == 0))
        }
      }
    }
  }
}

extension Int {
  fileprivate init(repeating factor: Int, power: Int) {
    self = (0..<power).reduce(1) { product, _ in product * factor }
  }
}
