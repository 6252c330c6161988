internal import Glibc

// What is in the folder before the databases are opened, and who can reach it.
extension DataFolder {
  /// Begins the first start, if this is one: none of the databases that belong together is there yet.
  ///
  /// It is noted in the folder until `endFirstStart`, so that one that is interrupted half way is a first
  /// start again.
  ///
  /// - Returns: whether this is the first start.
  /// - Throws: `DataFolderError.incomplete` if some are there and others are missing or empty: going on
  ///   without one would look as if nobody had ever given anything.
  public func beginFirstStart(of databases: [String]) throws(DataFolderError) -> Bool {
    let missing = databases.filter { isMissing($0) }
    if !isMissing(Self.note, empty: false) { return true }
    guard let lost = missing.first else { return false }
    if let found = databases.first(where: { !missing.contains($0) }) {
      throw .incomplete(path, found: found, missing: lost)
    }
    do { try PrivateFile.create(at: file(Self.note)) } catch {
      throw .unwritable(path, reason: error.words)
    }
    return true
  }

  /// All databases have been made: from now on none may be missing.
  public func endFirstStart() { unlink(file(Self.note)) }

  /// The folder itself, if others than its owner can reach into it, and those of its files that others
  /// could read; files that are not there are passed over.
  public func exposed(_ files: [String]) -> [String] {
    ([path] + files.map(file)).filter { path in
      var status = stat()
      return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
    }
  }

  /// The file that stands in the folder during a first start.
  private static let note = "kith.first-start"

  private func isMissing(_ name: String, empty: Bool = true) -> Bool {
    var status = stat()
    return stat(file(name), &status) != 0 || (empty && status.st_size == 0)
  }
}
