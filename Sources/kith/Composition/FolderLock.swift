internal import FoundationEssentials
internal import Glibc

/// Keeps the data folder to one program at a time.
///
/// Two programs would each believe that they alone write, and each keep its own count of wrong tries. The
/// system lets go of the lock when the program ends, however it ends (POSIX, `lockf`).
struct FolderLock: Sendable {
  private let descriptor: Int32

  /// Takes the folder, making it if it is not there, for its owner alone.
  ///
  /// - Throws: `CommandError` if another program has it, or if it cannot be written.
  init(_ folder: String) throws(CommandError) {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let path = "\(folder)/lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw CommandError(
        "\(folder) cannot be written. Choose a folder of your own with --data DIR.", .cannotCreate)
    }
    guard lockf(descriptor, F_TLOCK, 0) == 0 else {
      Glibc.close(descriptor)
      throw CommandError(
        "The data in \(folder) is in use by another Kith. Stop that one, or choose another folder with --data DIR.",
        .unavailable)
    }
  }

  /// Lets go of the folder.
  func release() { Glibc.close(descriptor) }
}
