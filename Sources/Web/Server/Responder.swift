internal import Synchronization

/// What `Answer.later` is given to answer with.
///
/// If the work lets go of it without answering, the person is told that something went wrong instead
/// of waiting for ever. Once it has answered it lets go of the request, however long it is kept itself.
final class Responder: Sendable {
  private let exchange: Mutex<Exchange?>

  init(_ exchange: Exchange) { self.exchange = Mutex(exchange) }

  deinit { take()?.answer { $0.refused(.internalError) } }

  func respond(_ response: Response) { take()?.answer { _ in response } }

  private func take() -> Exchange? {
    exchange.withLock { exchange in
      defer { exchange = nil }
      return exchange
    }
  }
}
