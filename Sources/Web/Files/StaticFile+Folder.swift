internal import Glibc

extension StaticFile {
  /// Reads the plain files of a folder and of the folders in it.
  ///
  /// Hidden files are left out, and so are symbolic links, so that nothing outside the folder can get
  /// in.
  ///
  /// - Throws: `StaticFilesError` for a folder or file that cannot be read, or a name that cannot stand
  ///   in an address.
  public static func inFolder(_ path: String) throws(StaticFilesError) -> [StaticFile] {
    var files: [StaticFile] = []
    try gather(path, "", into: &files)
    return files.sorted { $0.name < $1.name }
  }

  private static func gather(
    _ path: String, _ prefix: String, into files: inout [StaticFile]
  ) throws(StaticFilesError) {
    for name in try names(in: path) {
      let inside = path + "/" + name
      var info = stat()
      guard lstat(inside, &info) == 0 else { throw .unreadable(path: inside) }
      switch info.st_mode & S_IFMT {
      case S_IFDIR: try gather(inside, prefix + name + "/", into: &files)
      case S_IFREG:
        guard let bytes = FileBytes.read(inside, limit: largest) else {
          throw .unreadable(path: inside)
        }
        guard let file = StaticFile(prefix + name, bytes) else { throw .badName(path: inside) }
        files.append(file)
      default: continue
      }
    }
  }

  private static func names(in path: String) throws(StaticFilesError) -> [String] {
    guard let folder = opendir(path) else { throw .unreadable(path: path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// A file is held in memory, so there is an end to how large it may be.
  private static let largest = 16 << 20
}

/// Why the static files could not be read.
public enum StaticFilesError: Error, Equatable {
  /// The folder or the file cannot be read, or the file is larger than 16 MiB.
  case unreadable(path: String)
  /// The name has characters that cannot stand in an address.
  case badName(path: String)
}
