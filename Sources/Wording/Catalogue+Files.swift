extension Catalogue {
  /// Reads the strings of every language from its files.
  ///
  /// A key stands once in a language. Keys that begin with `_` are notes to translators and reviewers
  /// and are left out.
  public init(files: [CatalogueFile]) throws(CatalogueError) {
    var byLanguage: [Language: [String: String]] = [:]
    var origin: [Language: [String: String]] = [:]
    for file in files {
      var parser = FlatJSON(file: file.name, bytes: file.bytes)
      for entry in try parser.entries() where !entry.key.hasPrefix("_") {
        if let first = origin[file.language, default: [:]][entry.key] {
          throw CatalogueError(
            file: file.name, line: entry.line,
            reason: .duplicateKey(entry.key, firstIn: first))
        }
        origin[file.language, default: [:]][entry.key] = file.name
        byLanguage[file.language, default: [:]][entry.key] = entry.text
      }
    }
    guard byLanguage[.english] != nil else {
      throw CatalogueError(file: "", line: 0, reason: .noEnglish)
    }
    self.init(byLanguage)
  }
}
