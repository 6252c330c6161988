internal import FoundationEssentials
internal import Glibc
internal import Web

/// Prints reports as PDF, with WeasyPrint in a process of its own: without network, without the program's
/// surroundings, and not longer than it may.
public struct ReportPress: Sendable {
  /// Where Python is.
  private let python: String
  /// The script that prints one page (`Content/print/press.py`).
  private let script: String
  /// The folder in which sheets lie while they are printed.
  private let folder: String
  /// How long a report may take, in seconds.
  private let limit: Int

  /// A press.
  ///
  /// - Parameters:
  ///   - script: The script that prints one page.
  ///   - folder: A folder of the program's own, made when it is needed.
  ///   - python: Where Python 3 is.
  ///   - limit: How long a report may take, in seconds.
  public init(
    script: String, folder: String, python: String = "/usr/bin/python3", limit: Int = 300
  ) {
    (self.script, self.folder, self.python, self.limit) = (script, folder, python, limit)
  }

  /// Prints a sheet.
  ///
  /// - Parameters:
  ///   - sheet: The report.
  ///   - name: A name for its files that no other printing has.
  /// - Returns: The PDF.
  /// - Throws: `PressError`.
  public func print(_ sheet: ReportSheet, named name: String) throws(PressError) -> [UInt8] {
    let place = "\(folder)/\(name)"
    do {
      try FileManager.default.createDirectory(
        atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw .unwritable(folder) }
    defer { try? FileManager.default.removeItem(atPath: place) }
    let page = "\(place)/page.html"
    let report = "\(place)/report.pdf"
    do {
      try sheet.bytes().withBytes { try Data($0).write(to: URL(filePath: page)) }
    } catch { throw .unwritable(folder) }
    try run([python, "-I", script, page, report], in: place)
    guard let bytes = try? Data(contentsOf: URL(filePath: report)), !bytes.isEmpty else {
      throw .failed
    }
    return [UInt8](bytes)
  }

  /// Runs a program to its end, or ends it when its time is over.
  private func run(_ words: [String], in place: String) throws(PressError) {
    var files: posix_spawn_file_actions_t = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO] {
      posix_spawn_file_actions_addopen(&files, descriptor, "/dev/null", O_RDWR, 0)
    }
    posix_spawn_file_actions_addopen(
      &files, STDERR_FILENO, "\(place)/errors", O_WRONLY | O_CREAT, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    // Nothing of the program's surroundings; a fixed moment, so that the same page gives the same bytes.
    let surroundings = [
      "PATH=/usr/bin:/bin", "HOME=\(place)", "LANG=C.UTF-8", "SOURCE_DATE_EPOCH=0",
    ]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = surroundings.map { strdup($0) } + [nil]
    defer { (arguments + environment).forEach { free($0) } }
    var process: pid_t = 0
    guard posix_spawn(&process, python, &files, &attributes, &arguments, &environment) == 0 else {
      throw .missing
    }
    var status: Int32 = 0
    for _ in 0..<(limit * 50) {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process {
        guard status == 0 else { throw Self.reason("\(place)/errors") }
        return
      }
      guard ended == 0 || errno == EINTR else { throw .failed }
      usleep(20_000)
    }
    kill(-process, SIGKILL)
    waitpid(process, &status, 0)
    throw .tooSlow(limit)
  }

  /// Why it ended: WeasyPrint not being there is told apart, because somebody can do something about it.
  private static func reason(_ path: String) -> PressError {
    let said = (try? Data(contentsOf: URL(filePath: path))).map {
      String(decoding: $0, as: UTF8.self)
    }
    return said?.contains("No module named") == true ? .missing : .failed
  }
}

/// Why a report could not be printed; as a web page it can always be read.
public enum PressError: Error, Hashable, Sendable {
  /// WeasyPrint, or Python, is not on this machine.
  case missing
  /// It ended without a report.
  case failed
  /// It took longer than it may, in seconds.
  case tooSlow(Int)
  /// Nothing could be written into the folder.
  case unwritable(String)

  /// The one line that says what to do, for whoever runs the program.
  public var sentence: String {
    switch self {
    case .missing:
      "PDFs are printed by WeasyPrint, which is not on this machine. Install it (apt-get install weasyprint fonts-noto-core), or write the report as a web page: --out FILE.html."
    case .failed:
      "WeasyPrint could not print the report. Write it as a web page (--out FILE.html) and print that in a browser."
    case .tooSlow(let seconds):
      "Printing took longer than \(seconds) seconds and was stopped. Write the report as a web page: --out FILE.html."
    case .unwritable(let folder): "Nothing can be written into \(folder)."
    }
  }
}
