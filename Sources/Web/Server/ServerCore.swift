internal import Synchronization

/// What the library's callbacks share: the settings, what to call, and what is under way.
final class ServerCore: Sendable {
  let settings: ServerSettings
  let errorPage: ErrorPage
  let answering: Answering
  let connections: ConnectionTable
  let isStopping = Atomic<Bool>(false)
  private let log: AccessLog?
  private let plainHeaders: PreparedHeaders
  private let secureHeaders: PreparedHeaders
  /// The requests whose last byte has not been sent.
  private let inFlight = Atomic<Int>(0)
  /// Rung when nothing is in flight while stopping.
  private let quiet: Bell
  /// The exchanges that sleep until their answer comes; `nil` once no more may.
  private let sleeping = Mutex<[ObjectIdentifier: Exchange]?>([:])

  init(
    settings: ServerSettings, errorPage: @escaping ErrorPage, log: AccessLog?,
    answering: @escaping Answering
  ) throws(ServerError) {
    self.settings = settings
    connections = ConnectionTable(limit: settings.connections)
    self.errorPage = errorPage
    self.log = log
    self.answering = answering
    plainHeaders = PreparedHeaders(settings.security.fields(isSecure: false))
    secureHeaders = PreparedHeaders(settings.security.fields(isSecure: true))
    quiet = try Bell()
  }

  /// Whether this server itself speaks TLS.
  var isTLS: Bool { settings.certificate != nil }

  /// The headers that every answer has.
  func headers(isSecure: Bool) -> PreparedHeaders { isSecure ? secureHeaders : plainHeaders }

  /// A request line has been read.
  func begin(_ exchange: Exchange) { inFlight.add(1, ordering: .acquiringAndReleasing) }

  /// The last byte has been sent, or the other end has gone.
  func end(_ exchange: Exchange) {
    exchange.record?.isWaiting()
    if exchange.mayHaveSlept {
      sleeping.withLock { _ = $0?.removeValue(forKey: ObjectIdentifier(exchange)) }
    }
    if let log, let entry = exchange.entry { log.write(entry) }
    let left = inFlight.subtract(1, ordering: .acquiringAndReleasing).newValue
    if left == 0, isStopping.load(ordering: .acquiring) { quiet.ring() }
  }

  /// Notes that an exchange is about to sleep; false if nothing may sleep any more.
  func register(_ exchange: Exchange) -> Bool {
    sleeping.withLock { sleeping in
      guard sleeping != nil else { return false }
      sleeping?[ObjectIdentifier(exchange)] = exchange
      return true
    }
  }

  /// What is done once a second.
  func tick() {
    connections.endSlow(after: settings.requestSeconds)
    log?.flush()
  }

  /// From now on an answer is the last of its connection.
  func beginStopping() { isStopping.store(true, ordering: .sequentiallyConsistent) }

  /// Waits until nothing is in flight, at most so many milliseconds, once stopping has begun.
  func drain(milliseconds: Int) {
    let deadline = Monotonic.milliseconds + milliseconds
    while inFlight.load(ordering: .acquiring) > 0, Monotonic.milliseconds < deadline {
      quiet.wait(milliseconds: deadline - Monotonic.milliseconds)
    }
  }

  /// Answers everything that still sleeps, and lets nothing sleep any more.
  func wakeAll() {
    let left = sleeping.withLock { sleeping in
      defer { sleeping = nil }
      return sleeping ?? [:]
    }
    for exchange in left.values { exchange.answer { $0.refused(.unavailable) } }
  }
}
