/// Fits one model and writes what it says, in numbers and in words.
struct ModelSolver {
  /// More groups than this are not fitted.
  static let mostGroups = 100
  /// Fewer participants than this, and Kenward and Roger's method is used.
  static let fewParticipants = 50

  let design: Design
  /// The groups' labels; nil for everybody together.
  let labels: [String?]
  let deviation: ChangeDeviation

  /// Fits the model into its answer.
  func solve(_ answer: inout ModelAnswer) {
    let hypotheses = Hypotheses(design)
    answer.levels = emptyLevels(hypotheses)
    guard design.pairCount > 0 else {
      answer.notes.append("No pair of logs has all the columns of this model.")
      return
    }
    let space = ColumnSpace(design)
    noteCells(&answer, hypotheses)
    noteColumns(&answer, space)
    let profile = Profile(design: design, space: space)
    switch Identification(profile) {
    case .tooFewPairs:
      answer.notes.append(
        "Too few pairs of logs: \(answer.pairs) for \(profile.rank) coefficients.")
    case .noVariation:
      answer.notes.append(
        "The change does not vary beyond what the model fits exactly: nothing can be tested.")
    case .participantsOnly:
      answer.notes.append(
        "Too few participants: how much they differ cannot be told from the model's coefficients.")
    case .onePairEach:
      answer.notes.append(
        "Nobody has more than one pair of logs: the variance between people and within them cannot be "
          + "told apart. Means and tests are those of ordinary regression.")
      fill(&answer, hypotheses, Fit(profile, ratio: 0), variances: false)
    case .identified:
      guard let fit = Fit(profile) else {
        answer.notes.append(
          "Change hardly varies within people: the ratio of the variances has no estimate.")
        return
      }
      fill(&answer, hypotheses, fit, variances: true)
    }
  }

  private func fill(
    _ answer: inout ModelAnswer, _ hypotheses: Hypotheses, _ fit: Fit?, variances: Bool
  ) {
    guard let fit else { return }
    if variances {
      answer.participantVariance = fit.participantVariance
      answer.residualVariance = fit.residualVariance
      if fit.ratio == 0 {
        answer.notes.append(
          "The variance between participants is estimated as zero, the boundary of what is possible."
        )
      }
    }
    var uncertainty: any Uncertainty = Satterthwaite(fit)
    if variances, answer.participants < Self.fewParticipants {
      if let method = KenwardRoger(fit) {
        uncertainty = method
        answer.method = .kenwardRoger
      } else {
        answer.notes.append(
          "Kenward and Roger's method has no solution here: Satterthwaite's is used.")
      }
    }
    let writer = AnswerWriter(
      hypotheses: hypotheses, fit: fit, uncertainty: uncertainty, labels: labels,
      deviation: deviation)
    writer.writeLevels(&answer)
    writer.writeContrasts(&answer)
    writer.writeTest(&answer)
  }

  private func emptyLevels(_ hypotheses: Hypotheses) -> [LevelAnswer] {
    let first = 3 * (design.layout.factors - 1)
    return labels.indices.flatMap { group in
      ChangeLevel.allCases.map {
        LevelAnswer(
          level: $0, group: labels[group], n: whole(hypotheses.counts[group][$0.rawValue]),
          people: whole(design.groups[group].people[first + $0.rawValue]))
      }
    }
  }

  private func noteCells(_ answer: inout ModelAnswer, _ hypotheses: Hypotheses) {
    let empty = answer.levels.filter { $0.n == 0 }.map { level in
      level.group.map { "\($0), \(level.level.name)" } ?? level.level.name
    }
    guard !empty.isEmpty else { return }
    answer.notes.append(
      "No pairs of logs: \(empty.joined(separator: "; ")). The test covers what the other cells identify."
    )
  }

  private func noteColumns(_ answer: inout ModelAnswer, _ space: ColumnSpace) {
    if space.dropped.contains(design.start) {
      answer.notes.append("The outcome at the start adds nothing to the model: it is left out.")
    }
    if space.dropped.contains(where: { $0 > design.start }) {
      answer.notes.append(
        "A change that is adjusted for is a combination of the other columns, or does not occur.")
    }
  }
}
