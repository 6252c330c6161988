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
    guard parts.count == 2, parts[0] == "sqlite", !parts[1].isEmpty else {
      throw CommandError(
        "--database takes sqlite:DIR, such as sqlite:data, not '\(url)'. Other databases are not supported yet.",
        .usage)
    }
    self.folder = parts[1].hasPrefix("//") ? String(parts[1].dropFirst(2)) : String(parts[1])
  }
}
