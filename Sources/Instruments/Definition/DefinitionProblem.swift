/// One problem of a definition file and where it is.
public struct DefinitionProblem: Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int

  /// The place inside the file's structure, such as `pages[0].items[2].scale`; empty for the whole.
  public let path: String

  /// What is wrong.
  public let fault: DefinitionFault

  public var description: String {
    path.isEmpty ? "line \(line): \(fault)" : "line \(line), \(path): \(fault)"
  }
}
