internal import Time
internal import Web
internal import Wording

/// One try at a password, an ID or a PIN.
struct Attempt: Sendable {
  private let house: House
  private let now: Instant
  private let words: Words
  let keys: [Throttle.Key]

  /// A try from the network of a request, about `subject`, a mark of whom it is about, if it is about
  /// somebody in particular.
  init(
    _ house: House, from request: Request, at now: Instant, _ words: Words,
    on subject: String? = nil
  ) {
    self.house = house
    self.now = now
    self.words = words
    let network = house.vault.mark(of: NetworkPrefix.text(of: request.peer), kind: "network")
    keys = (subject.map { [.subject($0)] } ?? []) + [.network(network)]
  }

  private var throttle: SharedThrottle { house.throttle }

  /// Counts the try, or says how long to wait.
  func begin() -> Wait? {
    let (action, isAlarm) = throttle.begin(keys, at: now)
    if isAlarm {
      house.log("more wrong IDs, PINs and passwords than people make; waits begin sooner")
    }
    return switch action {
    case .allow: nil
    case .wait(let until): Wait(seconds: until - now, words: words)
    }
  }

  /// The try was right.
  func succeed() { throttle.succeed(keys) }

  /// The try was neither right nor wrong.
  func cancel() { throttle.cancel(keys) }

  /// Does something that the try needs, and cancels the try if it fails.
  func cancelling<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch {
      cancel()
      throw error
    }
  }

  /// How long somebody has to wait.
  struct Wait: Sendable {
    let seconds: Int
    let words: Words

    /// The wait in a sentence, in whole minutes.
    var sentence: String { words.count(.waitMinutes, max(1, (seconds + 59) / 60)) }

    /// A page that says so, as an answer that asks programs to wait too (RFC 6585, section 4).
    func slow(_ page: Response) -> Response {
      var page = page.with("Retry-After", String(max(1, seconds)))
      page.status = .tooManyRequests
      return page
    }
  }
}

extension Visit {
  /// A try about `subject`, a mark of whom it is about, if it is about somebody in particular.
  func attempt(on subject: String? = nil) -> Attempt {
    Attempt(house, from: request, at: now, words, on: subject)
  }
}
