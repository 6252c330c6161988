internal import Glibc

/// The machine's clock that never goes back, for durations inside the server.
enum Monotonic {
  /// Microseconds since an unknown moment.
  static var microseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000_000 + now.tv_nsec / 1000
  }

  /// Milliseconds since the same moment.
  static var milliseconds: Int { microseconds / 1000 }
}
