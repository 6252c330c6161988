internal import Glibc

/// What the program says on its terminal.
enum Console {
  /// Writes one line to standard output.
  static func print(_ line: String) { write(line, to: STDOUT_FILENO) }

  /// Writes rows that have their line ends to standard output.
  static func printRows(_ rows: String) { write(String(rows.dropLast()), to: STDOUT_FILENO) }

  /// Writes one line to standard error.
  static func error(_ line: String) { write("kith: \(line)", to: STDERR_FILENO) }

  private static func write(_ line: String, to descriptor: Int32) {
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
