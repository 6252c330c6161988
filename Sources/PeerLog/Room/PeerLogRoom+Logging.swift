internal import Design
internal import Identity
internal import Instruments
internal import Storage
internal import Web
internal import Wording

// A log, step by step. A draft has a random key that stands in the address: whoever came with the ID
// alone can go on with a draft that was begun so and whose address they have, and sees no other.
extension PeerLogRoom {
  func show(_ id: String, of key: LogKey, _ visit: Visit) throws -> Answer {
    try house.stores.kith.read { connection in
      let open = try open(key, visit, on: connection)
      guard case .draft(let draft, let version) = open else {
        return .now(open.elsewhere(visit))
      }
      let typed = Draft(AnswerEncoding.decode(draft.typed))
      let checked = version.check(typed)
      guard let step = version.steps.step(id) else {
        // A bookmark from another version, or from before the questions changed.
        return .now(
          .seeOther(address(of: version.steps.way(checked.answers).resume(typed), in: key)))
      }
      // Something may have been left here that cannot be understood.
      let problems = checked.sentences(for: step.page.items, typed, visit.words)
      return .now(.page(view(step, of: draft, version, typed, checked, problems, visit)))
    }
  }

  /// Keeps what was typed on a step, whether or not it can be understood, and goes where the pressed
  /// button leads; what cannot be understood is shown again beside its question.
  func keepStep(_ id: String, of key: LogKey, _ visit: Visit) throws -> Answer {
    visit.commit(house.stores.kith) { connection in
      let form = AnswerEncoding.pairs(visit.request.form)
      guard let open = try found(key, visit, on: connection) else { return try gone(form, visit) }
      guard case .draft(let draft, let version) = open else {
        return try tooLate(open, form, visit, on: connection)
      }
      let go = visit.request.form[StepPage.goField]
      var typed = Draft(AnswerEncoding.decode(draft.typed))
      let step = version.steps.step(id)
      let before = version.check(typed).answers
      let items = step.map { version.steps.way(before).items(of: $0) } ?? []
      if go == "clear" { connection.leaveNoTrace() }
      typed.take(go == "clear" ? [] : form, for: items)
      try DraftStore.save(AnswerEncoding.encode(typed.fields), in: key, on: connection)
      let checked = version.check(typed)
      guard let step, strays(form, version).isEmpty else {
        return changed(form, version, typed, draft, visit)
      }
      if let visit = visit.inAnotherLanguage {
        return visit.keepingLanguage(.seeOther(PeerLogRoute.step(key, step.id).address))
      }
      if let other = otherLength(of: draft, visit) {
        try change(draft, to: other, visit, on: connection)
        let way = other.steps.way(other.check(typed).answers)
        let next = way.counterpart(of: id, from: version.steps, typed)
        return .seeOther(address(of: next, in: key))
      }
      switch go {
      case "back":
        let previous = version.steps.way(checked.answers).previous(before: step) ?? step
        return .seeOther(address(of: previous, in: key))
      case "clear": return .seeOther(address(of: step, in: key))
      case "stop": return .seeOther(PeerLogRoute.saved(key).address)
      default:
        let problems = checked.sentences(for: items, typed, visit.words)
        guard problems.isEmpty else {
          return .page(
            .unprocessable, view(step, of: draft, version, typed, checked, problems, visit))
        }
        let next = version.steps.way(checked.answers).next(after: step)
        return .seeOther(address(of: next, in: key))
      }
    }
  }

  func discard(_ key: LogKey, _ visit: Visit) -> Answer {
    visit.commit(house.stores.kith) { connection in
      let open = try open(key, visit, on: connection)
      guard case .draft = open else { return open.elsewhere(visit) }
      connection.leaveNoTrace()
      try DraftStore.remove(key, on: connection)
      return .seeOther(PeerLogRoute.log.address)
    }
  }

  func thanks(_ key: LogKey, _ visit: Visit) throws -> Answer {
    let (owner, isTwice) = try house.stores.kith.read { connection in
      let owner = try LogStore.participant(of: key, on: connection)
      // With the ID alone nobody is told of another log.
      guard let owner, visit.reach == .own else { return (owner, false) }
      let waiting = try SetAsideStore.waiting(of: owner, on: connection)
      return (owner, waiting.contains { $0.contains(key) })
    }
    guard owner == visit.participant, let reach = visit.reach else { throw PeerLogError.noSuchLog }
    return .now(
      .page(
        ThanksPage(
          shell: visit.shell, carrying: visit.carrying, reach: reach, isTwice: isTwice)))
  }

  private func view(
    _ step: Step, of draft: LogDraft, _ version: Questionnaire, _ typed: Draft,
    _ checked: Checked, _ errors: [String: String], _ visit: Visit
  ) -> StepPage {
    let way = version.steps.way(checked.answers)
    return StepPage(
      shell: visit.walkShell, carrying: visit.carrying, key: draft.key, step: step,
      blocks: way.blocks(of: step),
      place: StepPage.Place(of: step, in: way.parts, visit.words),
      hasPrevious: way.previous(before: step) != nil,
      other: forms.schedule.counterpart(of: version.id).map { _ in
        forms.schedule.length(of: version.id) == .full ? .short : .full
      },
      languages: visit.otherLanguages,
      state: QuestionState(
        words: visit.words, typed: typed, errors: errors,
        conditions: version.openConditions(on: step, visit.words)))
  }

  /// The address of a step, or of the last look when there are no more steps.
  func address(of step: Step?, in key: LogKey) -> Address {
    step.map { PeerLogRoute.step(key, $0.id).address } ?? PeerLogRoute.check(key).address
  }
}
