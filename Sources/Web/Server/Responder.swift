/// What `Answer.later` is given to answer with.
///
/// If the work lets go of it without answering, the person is told that something went wrong instead
/// of waiting for ever.
final class Responder: Sendable {
  private let exchange: Exchange

  init(_ exchange: Exchange) { self.exchange = exchange }

  func respond(_ response: Response) { exchange.answer { _ in response } }

  deinit { exchange.answer { $0.core.errorPage(.internalError, nil) } }
}
