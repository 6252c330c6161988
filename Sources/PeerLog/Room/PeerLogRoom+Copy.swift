internal import Design
internal import Identity
internal import Programme
internal import Storage
internal import Time
internal import Web
internal import Wording

// A copy of everything that a person gave, as a file or on paper. It is made when it is asked for and kept
// nowhere.
extension PeerLogRoom {
  func copyPage(_ visit: Visit) -> Answer {
    .now(.page(CopyPage(shell: visit.shell)))
  }

  func copy(_ format: CopyFormat, _ visit: Visit) throws -> Answer {
    guard let key = visit.participant else { throw PeerLogError.nobody }
    let (record, places) = try house.stores.kith.read {
      (try OwnRecord.of(key, on: $0), try PlacesStore.places($0))
    }
    let (name, contacts) = try house.stores.identity.read {
      (
        try house.participants.name(of: key, in: $0),
        try house.participants.contacts(of: key, in: $0)
      )
    }
    let maker = CopyMaker(forms: forms, words: visit.words, places: places)
    let copy = maker.copy(of: record, name: name, contacts: contacts, today: visit.today)
    return switch format {
    case .json: .now(file(copy.json, "application/json", "json", visit))
    case .csv: .now(file(copy.csv(visit.words), "text/csv; charset=utf-8", "csv", visit))
    case .print: .now(.page(PrintedCopyPage(shell: visit.shell, copy: copy)))
    }
  }

  /// A file to keep; its name says nothing of what it is about.
  private func file(
    _ text: String, _ type: String, _ ending: String, _ visit: Visit
  ) -> Response {
    Response(
      .ok,
      headers: [
        "Content-Type": type, "Cache-Control": "no-store",
        "Content-Disposition": "attachment; filename=\"kith-\(visit.today.iso).\(ending)\"",
      ], body: Bytes(text))
  }
}
