/// What is wrong with a file of strings, in words for the person who edits it.
public struct CatalogueError: Error, Equatable, CustomStringConvertible {
  /// What was found.
  public enum Reason: Equatable, Sendable {
    /// The file is not a flat JSON object from key to text; what is wrong, in words.
    case malformed(String)
    /// The key already has a text, in this file or in the other one named.
    case duplicateKey(String, firstIn: String)
    /// There is no English file, and English is what every language falls back to.
    case noEnglish
  }

  /// The name of the file.
  public let file: String
  /// The line in the file, counted from 1.
  public let line: Int
  /// What was found there.
  public let reason: Reason

  public var description: String {
    switch reason {
    case .malformed(let reason):
      "\(file), line \(line): \(reason)."
    case .duplicateKey(let key, let first):
      "\(file), line \(line): the key \"\(key)\" already has a text in \(first)."
    case .noEnglish:
      "There is no English file of strings."
    }
  }
}
