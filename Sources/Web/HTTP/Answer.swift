/// How a request is answered: at once, or when something has been done.
///
/// A change is answered `later`, by the writer that made it durable, so that nobody is thanked for
/// something that could still be lost. No thread waits meanwhile.
public enum Answer: Sendable {
  /// The response is ready.
  case now(Response)
  /// The work that will give the response. It is called once, with a function to call once, from
  /// any thread.
  case later(@Sendable (_ respond: @escaping @Sendable (Response) -> Void) -> Void)
}

/// Answers requests: the whole of Kith as the server sees it.
public typealias Answering = @Sendable (Request) -> Answer
