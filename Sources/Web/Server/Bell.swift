internal import CMicrohttpd
internal import Glibc

/// Something one thread rings and another waits for (an `eventfd`).
///
/// Rung once, it stays rung until somebody has waited for it.
final class Bell: Sendable {
  /// The descriptor to poll for reading.
  let descriptor: Int32

  init() throws(ServerError) {
    descriptor = kith_bell()
    if descriptor < 0 { throw .system(errno: errno) }
  }

  deinit { close(descriptor) }

  func ring() { kith_ring(descriptor) }

  /// Waits until the bell has been rung, at most so many milliseconds, and stills it.
  func wait(milliseconds: Int) {
    let deadline = Monotonic.milliseconds + milliseconds
    while true {
      let left = deadline - Monotonic.milliseconds
      guard left > 0 else { return }
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let result = poll(&waited, 1, Int32(clamping: left))
      if result > 0 { kith_still(descriptor) }
      if result > 0 || (result < 0 && errno != EINTR) { return }
    }
  }
}
