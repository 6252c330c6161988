internal import Design
internal import Identity
internal import Instruments
internal import Storage
internal import Web
internal import Wording

// The questions about the person: asked once, each of them skippable, kept page by page.
extension PeerLogRoom {
  func background(_ number: Int, _ visit: Visit) throws -> Answer {
    guard let key = visit.participant else { throw PeerLogError.nobody }
    guard let page = backgroundPage(number) else {
      return .now(.seeOther(PeerLogRoute.joined.address))
    }
    let typed = try house.stores.kith.read { try BackgroundStore.typed(by: key, on: $0) }
    return .now(.page(view(page, number, Draft(AnswerEncoding.decode(typed)), [:], visit)))
  }

  func keepBackground(_ number: Int, _ visit: Visit) throws -> Answer {
    guard let key = visit.participant else { throw PeerLogError.nobody }
    guard let page = backgroundPage(number) else { throw PeerLogError.noSuchLog }
    let submitted = AnswerEncoding.pairs(visit.request.form)
    let isLast = visit.request.form["go"] == "skip" || backgroundPage(number + 1) == nil
    return visit.commit(house.stores.kith) { connection in
      var typed = Draft(
        AnswerEncoding.decode(try BackgroundStore.typed(by: key, on: connection)))
      typed.take(submitted, for: page.items)
      try BackgroundStore.keep(
        AnswerEncoding.encode(typed.fields), of: key, at: visit.now, on: connection)
      let problems = forms.background.check(typed).sentences(for: page.items, visit.words)
      guard problems.isEmpty else {
        return .page(.unprocessable, view(page, number, typed, problems, visit))
      }
      return .seeOther(
        isLast ? PeerLogRoute.joined.address : PeerLogRoute.background(page: number + 1).address)
    }
  }

  private func backgroundPage(_ number: Int) -> Instruments.Page? {
    let steps = forms.background.steps.all
    return steps.indices.contains(number - 1) ? steps[number - 1].page : nil
  }

  private func view(
    _ page: Instruments.Page, _ number: Int, _ typed: Draft, _ errors: [String: String],
    _ visit: Visit
  ) -> BackgroundPage {
    BackgroundPage(
      shell: visit.shell, carrying: visit.carrying, part: number,
      parts: forms.background.steps.all.count, page: page,
      state: QuestionState(language: visit.language, typed: typed, errors: errors))
  }
}
