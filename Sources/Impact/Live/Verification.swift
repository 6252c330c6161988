/// What counting everybody again from the logs found.
public struct Verification: Sendable, Equatable {
  /// How many people are counted.
  public let people: Int
  /// How many of their logs.
  public let logs: Int
  /// The models whose kept sums differed from those of the logs; empty when all is well.
  public let differences: [String]
  /// How many logs have answers that give other scores today than those kept with them.
  public internal(set) var otherScores: Int

  /// Whether everything was as it should be.
  public var isRight: Bool { differences.isEmpty && otherScores == 0 }

  /// One line for the log; nothing about a person.
  public var sentence: String {
    let counted = "Figures counted again from \(logs) logs of \(people) people:"
    if isRight { return "\(counted) every sum is the same." }
    var found: [String] = []
    if !differences.isEmpty {
      let shown = differences.prefix(3).joined(separator: "; ")
      let more = differences.count > 3 ? "; and \(differences.count - 3) more" : ""
      found.append("\(differences.count) differed (\(shown)\(more))")
    }
    if otherScores > 0 {
      found.append(
        "\(otherScores) \(otherScores == 1 ? "log has" : "logs have") other scores than its answers give today"
      )
    }
    return "\(counted) \(found.joined(separator: "; "))."
  }
}
