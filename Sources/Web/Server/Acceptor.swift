internal import CMicrohttpd
internal import Glibc
internal import Synchronization

/// The thread that takes connections and hands them on, and ticks once a second.
final class Acceptor: Sendable {
  private let socket: Int32
  private let stopping: Bell
  private let take: @Sendable (Int32, UnsafePointer<sockaddr>, socklen_t) -> Void
  private let tick: @Sendable () -> Void
  private let thread = Mutex<pthread_t?>(nil)

  /// Starts the thread.
  init(
    socket: Int32, tick: @escaping @Sendable () -> Void,
    take: @escaping @Sendable (Int32, UnsafePointer<sockaddr>, socklen_t) -> Void
  ) throws(ServerError) {
    self.socket = socket
    self.take = take
    self.tick = tick
    stopping = try Bell()
    var started = pthread_t()
    let context = Unmanaged.passRetained(self)
    let result = pthread_create(
      &started, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Acceptor>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, context.toOpaque())
    guard result == 0 else {
      context.release()
      throw .system(errno: result)
    }
    thread.withLock { $0 = started }
  }

  /// Stops taking connections and waits for the thread.
  func stop() {
    stopping.ring()
    if let thread = thread.withLock({ $0.take() }) { pthread_join(thread, nil) }
  }

  private func run() {
    var nextTick = Monotonic.milliseconds + 1000
    var isFull = false
    while true {
      // Out of descriptors: waits a little for some to be closed instead of asking again at once.
      var polled = [
        pollfd(fd: stopping.descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isFull ? -1 : socket, events: Int16(POLLIN), revents: 0),
      ]
      let wait = isFull ? 50 : max(0, nextTick - Monotonic.milliseconds)
      _ = poll(&polled, 2, Int32(clamping: wait))
      if polled[0].revents != 0 { return }
      isFull = !acceptAll()
      if Monotonic.milliseconds >= nextTick {
        tick()
        nextTick = Monotonic.milliseconds + 1000
      }
    }
  }

  /// Takes every connection that waits; false if no more can be opened.
  private func acceptAll() -> Bool {
    while true {
      var address = sockaddr_storage()
      var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
      let accepted = withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
          let accepted = kith_accept(socket, pointer, &length)
          if accepted >= 0 { take(accepted, pointer, length) }
          return accepted
        }
      }
      guard accepted < 0 else { continue }
      switch errno {
      case EINTR, ECONNABORTED: continue
      case EMFILE, ENFILE, ENOBUFS, ENOMEM: return false
      default: return true
      }
    }
  }
}
