internal import Design
internal import Identity
internal import Instruments
internal import Storage
internal import Web
internal import Wording

// The questions about the person: asked once, each of them skippable, kept page by page.
extension PeerLogRoom {
  func background(_ number: Int, _ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    guard let step = backgroundStep(number) else {
      return .now(.seeOther(PeerLogRoute.joined.address))
    }
    let typed = Draft(
      AnswerEncoding.decode(
        try house.stores.kith.read { try BackgroundStore.typed(by: key, on: $0) }))
    return .now(.page(view(step, typed, forms.background.check(typed), visit)))
  }

  func keepBackground(_ number: Int, _ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    guard let step = backgroundStep(number) else {
      return .now(.seeOther(PeerLogRoute.joined.address))
    }
    let form = visit.request.form
    let steps = forms.background.steps
    return visit.commit(house.stores.kith) { connection in
      try Withdrawal.refuse(key, on: connection)
      var typed = Draft(
        AnswerEncoding.decode(try BackgroundStore.typed(by: key, on: connection)))
      let items = steps.way(forms.background.check(typed).answers).items(of: step)
      typed.take(AnswerEncoding.pairs(form), for: items)
      try BackgroundStore.keep(
        AnswerEncoding.encode(typed.fields), of: key, at: visit.now, on: connection)
      if let visit = visit.inAnotherLanguage {
        return visit.keepingLanguage(.seeOther(PeerLogRoute.background(page: number).address))
      }
      if form["go"] == "skip" { return .seeOther(PeerLogRoute.joined.address) }
      let checked = forms.background.check(typed)
      guard checked.sentences(for: items, typed, visit.words).isEmpty else {
        return .page(.unprocessable, view(step, typed, checked, visit))
      }
      return .seeOther(address(after: step, checked.answers))
    }
  }

  private func backgroundStep(_ number: Int) -> Step? {
    let steps = forms.background.steps.all
    return steps.indices.contains(number - 1) ? steps[number - 1] : nil
  }

  /// The next page that these answers lead to; a page keeps its number whether or not others are shown.
  private func address(after step: Step, _ answers: Answers) -> Address {
    let steps = forms.background.steps
    guard let next = steps.way(answers).next(after: step),
      let index = steps.all.firstIndex(where: { $0.id == next.id })
    else { return PeerLogRoute.joined.address }
    return PeerLogRoute.background(page: index + 1).address
  }

  private func view(
    _ step: Step, _ typed: Draft, _ checked: Checked, _ visit: Visit
  ) -> BackgroundPage {
    let steps = forms.background.steps
    let way = steps.way(checked.answers)
    let number = steps.all.firstIndex { $0.id == step.id } ?? 0
    return BackgroundPage(
      shell: visit.formShell, carrying: visit.carrying, languages: visit.otherLanguages,
      action: PeerLogRoute.background(page: number + 1).address,
      progress: way.progress(of: step), step: step,
      blocks: way.blocks(of: step),
      state: QuestionState(
        words: visit.words, typed: typed,
        errors: checked.sentences(for: step.page.items, typed, visit.words),
        conditions: forms.background.openConditions(on: step, visit.words)))
  }
}
