internal import Identity
internal import Storage
internal import Web

/// Answers the pages of creating the programme.
///
/// Every page is kept when it is sent and asked for again by its own address, so that going back,
/// loading again and coming back another day all work.
struct SetupDesk: Sendable {
  let visit: Visit
  let door: SetupGuard

  func answer(_ step: SetupStep) throws -> Answer {
    let (isCreated, draft) = try visit.stores.kith.read { connection in
      let key = PlaceKey.random(visit.house.randomness)
      return (
        try PlacesStore.places(connection) != nil,
        try SetupStore.draft(orNew: key, connection)
      )
    }
    if isCreated { return .now(.seeOther(ProgrammeRoute.overview.address)) }
    guard door.allows(visit.request) else {
      return .now(.seeOther(ProgrammeRoute.setupCode.address))
    }
    guard draft.allows(step) else {
      return .now(.seeOther(ProgrammeRoute.setup(draft.firstOpen).address))
    }
    guard visit.request.method == .post else {
      return .now(page(.ok, step, draft, typed: draft.fields))
    }
    return step == .account ? account(draft) : keep(step, draft)
  }

  /// Keeps what was typed in one step and goes on to the next.
  private func keep(_ step: SetupStep, _ seen: SetupDraft) -> Answer {
    visit.commit(visit.stores.kith) { connection in
      guard try PlacesStore.places(connection) == nil else {
        return .seeOther(ProgrammeRoute.overview.address)
      }
      var draft = try SetupStore.draft(orNew: seen.programme, connection)
      let mistakes = SetupReading(words: visit.words).read(step, visit.request.form, into: &draft)
      guard mistakes.isEmpty else {
        return page(.unprocessable, step, draft, typed: visit.request.form, mistakes)
      }
      try SetupStore.keep(draft, on: connection)
      return .seeOther(ProgrammeRoute.setup(step.next ?? draft.firstOpen).address)
    }
  }

  func page(
    _ status: Status, _ step: SetupStep, _ draft: SetupDraft, typed: Fields,
    _ mistakes: FormMistakes = FormMistakes()
  ) -> Response {
    .page(
      status,
      SetupPage(
        shell: visit.shell, carrying: visit.carrying, step: step, draft: draft, typed: typed,
        mistakes: mistakes))
  }
}
