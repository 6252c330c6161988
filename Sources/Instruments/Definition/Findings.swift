internal import LineJSON
internal import Wording

/// What has been found wrong in a file, and what the file has said so far.
struct Findings {
  /// The problems, in the order they were found.
  private(set) var problems: [DefinitionProblem] = []

  /// The languages every text must be in.
  var languages: [Language] = [.english]

  /// Notes a problem.
  mutating func add(_ fault: DefinitionFault, at entry: Entry) {
    problems.append(DefinitionProblem(line: entry.node.line, path: entry.path, fault: fault))
  }
}
