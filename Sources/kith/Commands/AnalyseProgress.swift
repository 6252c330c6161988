internal import Glibc
internal import Synchronization

/// Tells on standard error how far a long reading has come, when someone looks on.
enum Progress {
  /// A reporter that speaks at each twentieth of the way; nil when nobody looks on.
  static func reporter() -> (@Sendable (Double) -> Void)? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    let last = Atomic(0)
    return { part in
      let step = Int(part * 20)
      let known = last.load(ordering: .relaxed)
      guard step > known, step <= 20 else { return }
      last.store(step, ordering: .relaxed)
      Console.error("\(5 * step)% read")
    }
  }
}
