public import Wording

/// The steps of one instrument that are shown: a part of a log, as a person sees it.
public struct Part: Sendable {
  /// The instrument's id.
  public let instrument: String

  /// What it is called.
  public let title: LocalText

  /// Its steps that are shown, in order; never empty.
  public let steps: [Step]
}

extension Steps {
  /// The parts that are shown, in order.
  public func parts(_ answers: Answers) -> [Part] {
    var parts: [Part] = []
    for step in shown(answers) {
      if let last = parts.last, last.instrument == step.instrument {
        parts[parts.count - 1] = Part(
          instrument: last.instrument, title: last.title, steps: last.steps + [step])
      } else {
        parts.append(
          Part(instrument: step.instrument, title: step.instrumentTitle, steps: [step]))
      }
    }
    return parts
  }

  /// The step to show in place of one that belongs to another version, or that was shown before the
  /// questions changed; `nil` if nothing is left but the last look.
  ///
  /// The step itself, if it is shown here too; else the next that is, in the order of the version the
  /// person comes from; else the next without an answer. Steps that the former version did not have and
  /// that are still empty come first, so that whoever asks for more questions meets them.
  public func counterpart(
    of id: String, from former: Steps, _ draft: Draft, _ answers: Answers
  ) -> Step? {
    let shown = shown(answers)
    let following = former.all.drop { $0.id != id }
    guard !following.isEmpty else { return resume(draft, answers) }
    let target = following.lazy.compactMap { step in shown.first { $0.id == step.id } }.first
    let before = shown.prefix { $0.id != target?.id }
    let isNew = before.first { step in
      former.step(step.id) == nil && items[step.items].allSatisfy { draft[$0.name].isEmpty }
    }
    return isNew ?? target
  }
}
