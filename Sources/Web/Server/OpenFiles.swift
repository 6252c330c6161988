internal import Glibc

/// How many files, connections among them, this program may have open.
enum OpenFiles {
  /// Lets the program have at least so many open, as far as the system allows without asking.
  ///
  /// Many systems start programs with 1024, which is fewer than the connections a server is set to take.
  static func allow(_ count: Int) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0,
      limit.rlim_cur < rlim_t(count)
    else { return }
    limit.rlim_cur = min(limit.rlim_max, rlim_t(count))
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}
