internal import Design
internal import Identity
internal import Storage
internal import Web
internal import Wording

/// Answers the page that says what an organisation does in an area.
struct PartsDesk {
  let visit: Visit
  let area: Places.Area
  let organisation: PlaceKey

  func answer() throws -> Answer {
    guard let presence = area.presence(of: organisation) else { throw ProgrammeError.gone }
    guard visit.request.method == .post else {
      return .now(page(.ok, presence, presence.parts))
    }
    let sent = Set(visit.request.form.values(of: PartsPage.field))
    let parts = Set(OrganisationPart.allCases.filter { sent.contains($0.rawValue) })
    return visit.commit(visit.stores.kith) { [area, organisation] connection in
      let now = try PlacesStore.places(connection)?.area(area.key)
      for part in OrganisationPart.allCases where parts.contains(part) {
        guard let holder = now?.holder(of: part), holder.key != organisation else { continue }
        let message = visit.words[
          .partsTaken, ["organisation": holder.name, "part": visit.words[part.phrase]]]
        return page(.unprocessable, presence, parts, error: message)
      }
      try PlacesStore.set(parts, of: organisation, in: area.key, on: connection)
      return .seeOther(ProgrammeRoute.organisation(organisation).address)
    }
  }

  private func page(
    _ status: Status, _ presence: Places.Presence, _ parts: Set<OrganisationPart>,
    error: String? = nil
  ) -> Response {
    .page(
      status,
      PartsPage(
        shell: visit.shell, carrying: visit.carrying, area: area, presence: presence, parts: parts,
        error: error))
  }
}

/// The page that says what an organisation does in an area.
struct PartsPage: Component {
  let shell: Shell
  let carrying: Fields
  let area: Places.Area
  let presence: Places.Presence
  let parts: Set<OrganisationPart>
  let error: String?

  static let field = "part"

  private var words: Words { shell.words }

  private var title: String {
    words[
      .partsTitle, ["organisation": presence.organisation.name, "area": area.name]]
  }

  var view: some HTML {
    let key = presence.organisation.key
    Page(
      shell, title: title,
      back: Shell.Link(
        words[.backTo, ["place": presence.organisation.name]],
        ProgrammeRoute.organisation(key).address),
      hasErrors: error != nil
    ) {
      ErrorSummary(words, error.map { [FieldError(Self.field, $0)] } ?? [])
      PostForm(
        to: ProgrammeRoute.organisationParts(key, in: area.key).address, carrying: carrying
      ) {
        SeveralChoices(
          Self.field, legend: title, style: .title, hint: words[.partsHint], error: error,
          choices: OrganisationPart.allCases.map {
            Choice($0.rawValue, words[$0.phrase], hint: words[$0.about])
          }, chosen: Set(parts.map(\.rawValue)))
        Actions { Button(words[.save]) }
      }
    }
  }
}
