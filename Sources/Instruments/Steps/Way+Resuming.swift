extension Way {
  /// Where to go on: the step after the last one with something typed, or that step if it is the last.
  public func resume(_ draft: Draft) -> Step? {
    let shown = shown
    guard
      let last = shown.lastIndex(where: { step in
        steps.items[step.items].contains { !draft[$0.name].isEmpty }
      })
    else { return shown.first }
    return shown[min(last + 1, shown.count - 1)]
  }

  /// The step to show in place of one that belongs to another version, or that was shown before the
  /// questions changed; `nil` if nothing is left but the last look.
  ///
  /// The step itself, if it is shown here too; else the next that is, in the order of the version the
  /// person comes from; else the next without an answer. Steps that the former version did not have and
  /// that are still empty come first, so that whoever asks for more questions meets them.
  public func counterpart(
    of id: String, from former: Steps, _ draft: Draft
  ) -> Step? {
    let shown = shown
    let following = former.all.drop { $0.id != id }
    guard !following.isEmpty else { return resume(draft) }
    let target = following.lazy.compactMap { step in shown.first { $0.id == step.id } }.first
    let before = shown.prefix { $0.id != target?.id }
    let isNew = before.first { step in
      former.step(step.id) == nil && steps.items[step.items].allSatisfy { draft[$0.name].isEmpty }
    }
    return isNew ?? target
  }
}
