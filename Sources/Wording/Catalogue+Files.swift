internal import LineJSON

extension Catalogue {
  /// Reads the strings of every language from its files.
  ///
  /// A key stands once in a language. Keys that begin with `_` are notes to translators and reviewers
  /// and are left out.
  public init(files: [CatalogueFile]) throws(CatalogueError) {
    var byLanguage: [Language: [String: String]] = [:]
    var origin: [Language: [String: String]] = [:]
    for file in files {
      for entry in try file.entries() where !entry.key.hasPrefix("_") {
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

extension CatalogueFile {
  /// One key with its text and the line it stands on.
  fileprivate typealias Entry = (key: String, text: String, line: Int)

  /// Every entry in the order of the file.
  fileprivate func entries() throws(CatalogueError) -> [Entry] {
    let root: JSONNode
    do {
      root = try JSONParser.parse(bytes)
    } catch {
      throw CatalogueError(file: name, line: error.line, reason: .malformed(error.reason))
    }
    guard case .object(let fields) = root.value else {
      throw CatalogueError(
        file: name, line: root.line, reason: .malformed("it does not begin with {"))
    }
    var entries: [Entry] = []
    for (key, node) in fields {
      guard case .string(let text) = node.value else {
        throw CatalogueError(
          file: name, line: node.line, reason: .malformed("\"\(key)\" has no text in quotes"))
      }
      entries.append((key, text, node.line))
    }
    return entries
  }
}
