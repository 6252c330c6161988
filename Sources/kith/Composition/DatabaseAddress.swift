/// Where the databases are, as `--database` and `--data` say.
struct DatabaseAddress: Equatable {
  /// The folder with the two SQLite files.
  let folder: String

  /// Reads `sqlite:DIR`; without an address the databases are in `folder`.
  ///
  /// - Throws: `CommandError` for any other kind of address.
  init(_ url: String?, folder: String) throws(CommandError) {
    guard let url else {
      self.folder = folder
      return
    }
    let parts = url.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.count == 2 && parts[0] == "sqlite" ? parts[1] : ""
    self.folder = String(path.hasPrefix("//") ? path.dropFirst(2) : path)
    guard !self.folder.isEmpty else {
      // What was given is not repeated: it could hold a password.
      throw CommandError(
        "--database takes sqlite:DIR, such as sqlite:data. Other databases are not supported yet.",
        .usage)
    }
  }
}
