internal import Glibc

/// The signals that ask the program to stop.
enum Signals {
  /// Keeps them from ending the program at once, in this thread and those it starts.
  ///
  /// A closed pipe or connection is an error where it is written, not a signal.
  static func block() {
    signal(SIGPIPE, SIG_IGN)
    var set = stopping
    pthread_sigmask(SIG_BLOCK, &set, nil)
  }

  /// Waits until one of them comes.
  static func wait() {
    var set = stopping
    var received: Int32 = 0
    while sigwait(&set, &received) != 0 {}
  }

  private static var stopping: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, SIGTERM)
    sigaddset(&set, SIGINT)
    return set
  }
}
