import Testing

@testable import Messaging

@Suite struct DeliveryTests {
  @Test("a server that is away is asked three more times, ever later, and then no more")
  func away() {
    var delivery = Delivery()
    let actions = (0..<4).map { _ in delivery.end(.later("away")) }
    #expect(
      actions == [
        .tryAgain(after: 5), .tryAgain(after: 60), .tryAgain(after: 300),
        .giveUp(.late("away")),
      ])
    #expect(Delivery.waits == Delivery.waits.sorted())
    // A link to sign in must not arrive when it is over.
    #expect(Delivery.waits.reduce(0, +) < 20 * 60)
  }

  @Test("whatever went before, taken is done and refused is refused")
  func ends() {
    for failures in 0...3 {
      var delivery = Delivery()
      for _ in 0..<failures { _ = delivery.end(.later("away")) }
      var other = delivery
      #expect(delivery.end(.taken) == .done)
      #expect(other.end(.refused("no")) == .giveUp(.refused("no")))
    }
  }

  @Test("an outbox that is none refuses, and the demonstration's shows the letter")
  func outboxes() {
    let message = Message(to: "sam@example.org", subject: "s", text: "t")
    Outbox.none.send(message) { #expect($0 == .notConfigured) }
    let lines = Lines()
    Outbox.log { lines.add($0) }.send(message) { #expect($0 == nil) }
    #expect(lines.all == ["letter to sam@example.org: s\nt"])
  }
}
