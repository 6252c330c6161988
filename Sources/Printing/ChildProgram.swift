internal import FoundationEssentials
internal import Glibc

/// A program beside Kith that turns one file into another, in a process of its own: without the program's
/// surroundings, without input, and with no more time and memory than it may have.
public struct ChildProgram: Sendable {
  /// Where it is.
  private let program: String
  /// The folder in which files lie while it works.
  private let folder: String
  /// How long it may take, in seconds.
  private let limit: Int
  /// How much memory it may have, in bytes; any, when nil.
  private let memory: Int?

  /// A program.
  ///
  /// - Parameters:
  ///   - program: Where it is.
  ///   - folder: A folder of Kith's own, made when it is needed.
  ///   - limit: How long it may take, in seconds.
  ///   - memory: How much memory it may have, in bytes; any, when nil. Kept by `prlimit` of util-linux.
  public init(_ program: String, folder: String, limit: Int, memory: Int? = nil) {
    (self.program, self.folder, self.limit, self.memory) = (program, folder, limit, memory)
  }

  /// Turns bytes into other bytes.
  ///
  /// - Parameters:
  ///   - bytes: What the program reads.
  ///   - names: What the file that it reads and the file that it writes are called.
  ///   - name: A name for the work that no other has at the same time.
  ///   - words: The words of the command after the program, for the paths of both files.
  /// - Returns: What the program wrote.
  /// - Throws: `ChildError`.
  public func turn(
    _ bytes: [UInt8], _ names: (read: String, written: String), named name: String,
    _ words: (_ read: String, _ written: String) -> [String]
  ) throws(ChildError) -> [UInt8] {
    let place = "\(folder)/\(name)"
    do {
      try FileManager.default.createDirectory(
        atPath: place, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw .unwritable(folder) }
    defer { try? FileManager.default.removeItem(atPath: place) }
    let (read, written) = ("\(place)/\(names.read)", "\(place)/\(names.written)")
    do { try Data(bytes).write(to: URL(filePath: read)) } catch { throw .unwritable(folder) }
    guard access(program, X_OK) == 0 else { throw .missing }
    let limits = memory.map { ["/usr/bin/prlimit", "--as=\($0)"] } ?? []
    try run(limits + [program] + words(read, written), in: place)
    guard let bytes = try? Data(contentsOf: URL(filePath: written)), !bytes.isEmpty else {
      throw .failed("")
    }
    return [UInt8](bytes)
  }

  /// Runs a command to its end, or ends it when its time is over.
  private func run(_ words: [String], in place: String) throws(ChildError) {
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
    guard posix_spawn(&process, words[0], &files, &attributes, &arguments, &environment) == 0 else {
      throw .missing
    }
    var status: Int32 = 0
    for _ in 0..<(limit * 50) {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process {
        guard status == 0 else { throw reason("\(place)/errors") }
        return
      }
      guard ended == 0 || errno == EINTR else { throw .failed("") }
      usleep(20_000)
    }
    kill(-process, SIGKILL)
    waitpid(process, &status, 0)
    throw .tooSlow(limit)
  }

  /// Why it ended without a result: as it says itself, at the end of what it wrote.
  private func reason(_ path: String) -> ChildError {
    let said =
      (try? Data(contentsOf: URL(filePath: path))).map {
        String(decoding: $0.suffix(Self.mostSaid), as: UTF8.self)
      } ?? ""
    if let memory, Self.outOfMemory.contains(where: said.contains) { return .tooLarge(memory) }
    return .failed(said)
  }

  /// A program that fails again and again may write much.
  private static let mostSaid = 64 << 10

  /// What programs say when they get no more memory: Python, GLib, the C library, C++ and Rust.
  private static let outOfMemory = [
    "MemoryError", "failed to allocate", "Cannot allocate memory", "std::bad_alloc",
    "memory allocation of",
  ]
}

/// Why a program beside Kith gave nothing.
public enum ChildError: Error, Hashable, Sendable {
  /// It is not on this machine.
  case missing
  /// It ended without a result, and said this.
  case failed(String)
  /// It took longer than it may, in seconds.
  case tooSlow(Int)
  /// It needed more memory than it may have, in bytes.
  case tooLarge(Int)
  /// Nothing could be written into the folder.
  case unwritable(String)
}
