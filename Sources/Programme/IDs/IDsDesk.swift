internal import Design
internal import Identity
internal import Storage
internal import Web
internal import Wording

/// Answers the pages on which personal IDs are made for a project and printed.
struct IDsDesk {
  let visit: Visit
  let project: Places.Project

  func answer() throws -> Answer {
    visit.request.method == .post ? try issue() : .now(try page(.ok, typed: "", problem: nil))
  }

  /// Makes the IDs: first in the identity store, then the batch that they belong to.
  ///
  /// A crash between the two leaves IDs that nobody has seen. A form that is sent twice makes one batch;
  /// what the second press made is forgotten again.
  private func issue() throws -> Answer {
    guard let account = visit.account else { throw ProgrammeError.elsewhere }
    var form = FormReader(visit.request.form)
    let count = form.number(IDsPage.countField, in: IDBatch.sizes)
    guard let count else {
      let problem = form.problems[IDsPage.countField]?.sentence(in: visit.words)
      return .now(
        try page(
          .unprocessable, typed: visit.request.form[IDsPage.countField] ?? "",
          problem: problem ?? visit.words[.idsCountEmpty]))
    }
    let house = visit.house
    let batch = IDBatch(
      key: visit.onceKey(), project: project.key, day: visit.today, account: account, count: count)
    let keys = (0..<count).map { _ in ParticipantKey.random(house.randomness) }
    let slips = Response.seeOther(ProgrammeRoute.slips(project.key, batch.key).address)
    return visit.commit(house.stores.identity) { [now = visit.now] connection in
      for key in keys { _ = try house.participants.enrol(key, at: now, in: connection) }
    } then: { [visit] in
      visit.commit(house.stores.kith) { connection in
        try BatchStore.add(batch, keys, on: connection)
      } then: { isNew in
        guard !isNew else { return .now(slips) }
        return visit.commit(house.stores.identity) { connection in
          for key in keys { try house.participants.forget(key, in: connection) }
          return slips
        }
      }
    }
  }

  /// The slips of a batch.
  func slips(_ key: IDBatchKey) throws -> Answer {
    let participants = try visit.stores.kith.read { connection in
      guard try BatchStore.batch(key, on: connection)?.project == project.key else {
        throw ProgrammeError.gone
      }
      return try BatchStore.participants(of: key, on: connection)
    }
    let people = visit.house.participants
    let ids = try visit.stores.identity.read { connection in
      try participants.compactMap { try people.personalID(of: $0, in: connection)?.written }
    }
    let entrance = visit.house.settings.baseAddress + IdentityRoute.enterID.address.text
    return .now(
      .page(
        SlipsPage(
          shell: visit.shell, project: project, ids: ids, entrance: SheetPage.typed(entrance))))
  }

  private func page(_ status: Status, typed: String, problem: String?) throws -> Response {
    let batches = try visit.stores.kith.read { try BatchStore.batches(of: project.key, on: $0) }
    return .page(
      status,
      IDsPage(
        shell: visit.shell, carrying: visit.carryingOnce, project: project, batches: batches,
        typed: typed, problem: problem))
  }
}
