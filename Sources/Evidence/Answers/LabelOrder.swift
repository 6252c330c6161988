/// The order in which groups are listed; the first is the reference of the interaction's test.
enum LabelOrder {
  private static let ages = ["<35", "35-54", "55+"]

  /// Labels in order: ages by age, numbers by value, everything else by its characters' code.
  static func sorted(_ labels: [String]) -> [String] {
    if labels.allSatisfy({ ages.contains($0) }) { return ages.filter { labels.contains($0) } }
    let numbers = labels.compactMap { Double($0) }
    if numbers.count == labels.count {
      return zip(labels, numbers).sorted { $0.1 < $1.1 }.map(\.0)
    }
    return labels.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
