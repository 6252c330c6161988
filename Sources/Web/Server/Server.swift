internal import CMicrohttpd
internal import Glibc
internal import Synchronization

/// Makes the page for something the server itself refuses, in the program's own design.
///
/// It is given the status and, if the request could be read at all, the request. A request that the
/// library turns away before anybody sees it (a request line or headers beyond the memory of a
/// connection, a broken request line, an unknown version of HTTP) is answered by the library in its own
/// few words and cannot be given a page.
public typealias ErrorPage = @Sendable (Status, Request?) -> Response

/// The web server: takes connections, reads requests, has them answered and sends the answers.
///
/// libmicrohttpd reads and writes HTTP on a pool of threads, each with its own epoll; see its manual
/// for what that means. Everything that a person could get wrong or abuse has a limit in
/// `ServerSettings`.
public final class Server: Sendable {
  /// The port it listens on, also when any free one was asked for.
  public let port: UInt16
  private let core: ServerCore
  private let acceptor: Acceptor
  private let listening: Mutex<ListeningSocket?>
  private nonisolated(unsafe) let daemon: OpaquePointer
  private let isRunning = Mutex(true)

  /// Starts the server.
  ///
  /// - Parameters:
  ///   - settings: where to listen and what to accept.
  ///   - errorPage: the page for what the server itself refuses.
  ///   - log: where each request is noted, if anywhere.
  ///   - answering: answers requests; called on several threads at once, and must not block for long.
  /// - Throws: `ServerError` if it cannot listen, or the certificate is no use.
  public init(
    _ settings: ServerSettings, errorPage: @escaping ErrorPage, log: AccessLog? = nil,
    answering: @escaping Answering
  ) throws(ServerError) {
    let core = try ServerCore(
      settings: settings, errorPage: errorPage, log: log, answering: answering)
    // Beside the connections: databases, files, logs.
    OpenFiles.allow(settings.connections + 256)
    let socket = try ListeningSocket(settings.listen, port: settings.port)
    let daemon = try Daemon.start(core)
    self.core = core
    self.daemon = daemon
    port = socket.port
    do {
      nonisolated(unsafe) let daemon = daemon
      acceptor = try Acceptor(socket: socket.descriptor, tick: { core.tick() }) {
        let record = ConnectionRecord(socket: $0)
        guard core.connections.admit(record) else {
          close($0)
          return
        }
        // The library closes a socket that it does not take.
        if MHD_add_connection(daemon, $0, $1, $2) != .YES { core.connections.remove(record) }
      }
    } catch {
      MHD_stop_daemon(daemon)
      throw error
    }
    listening = Mutex(socket)
  }

  deinit { stop(within: 0) }

  /// Stops the server: takes no more connections, lets answers under way be sent for at most `seconds`,
  /// those that come later included, and then closes everything.
  ///
  /// An answer that is still awaited then is a page that says the server is not available. Waits until
  /// all that is done; must not be called while answering a request.
  public func stop(within seconds: Double) {
    let wasRunning = isRunning.withLock { isRunning in
      defer { isRunning = false }
      return isRunning
    }
    guard wasRunning else { return }
    core.beginStopping()
    acceptor.stop()
    listening.withLock { $0 = nil }
    core.drain(milliseconds: Int(seconds * 1000))
    core.wakeAll()
    core.drain(milliseconds: 500)
    MHD_stop_daemon(daemon)
    core.tick()
  }
}
