extension LeaveOut {
  /// One line for each model: its p over everybody, and between which groups' absence it varies.
  public var text: String {
    var lines = [
      "Each model without one group at a time (p of F, mean change where it increased)", "",
    ]
    for (index, answer) in everybody.enumerated() {
      let others = without.compactMap { group -> (label: String, p: Double, mean: Double?)? in
        group.answers[index].f.map { (group.label, $0.p, Self.increased(group.answers[index])) }
      }
      guard let f = answer.f, let least = others.min(by: { $0.p < $1.p }),
        let most = others.max(by: { $0.p < $1.p })
      else { continue }
      let means = others.compactMap(\.mean)
      lines.append(
        "\(answer.outcome) by \(answer.exposure): p \(Decimal.probability(f.p)); from "
          + "\(Decimal.text(least.p, 3)) (without \(least.label)) to \(Decimal.text(most.p, 3)) "
          + "(without \(most.label)); mean \(Decimal.text(Self.increased(answer))), from "
          + "\(Decimal.text(means.min())) to \(Decimal.text(means.max()))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func increased(_ answer: ModelAnswer) -> Double? {
    answer.levels.first { $0.level == .increased }?.mean
  }
}
