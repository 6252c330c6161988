internal import Identity
internal import Programme
internal import Storage
internal import Web

/// Answers the page with a project's list.
struct ListDesk {
  let visit: Visit
  let helped: HelpedProject

  func answer() throws -> Answer {
    let here = helped.project.key
    let (records, rule) = try visit.stores.kith.read { connection in
      (
        try ListStore.records(of: here, on: connection), try DisclosureStore.rule(connection)
      )
    }
    let listed = records.filter { $0.isListed(in: here) }
    let people = visit.house.participants
    let rows = try visit.stores.identity.read { connection in
      try listed.compactMap { record -> ListPage.Model.Person? in
        // Somebody who is just taking everything out has no ID any more.
        guard let id = try people.personalID(of: record.key, in: connection) else { return nil }
        return ListPage.Model.Person(
          id: id.written, name: try people.name(of: record.key, in: connection) ?? "",
          stage: record.stage, isDue: record.isDue(on: visit.today))
      }
    }
    let model = ListPage.Model(
      project: helped.project, people: rows,
      others: ProjectFigures(records, in: here, since: visit.today).others.joined,
      rule: rule)
    return .now(.page(ListPage(shell: visit.shell, model: model)))
  }
}
