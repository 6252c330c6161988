internal import Design
internal import Identity
internal import Programme
internal import Storage
internal import Web
internal import Wording

// Where somebody takes part, and whether those who coordinate there may see that they do.
extension PeerLogRoom {
  func place(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    let (places, participant) = try house.stores.kith.read {
      (try PlacesStore.places($0), try ParticipantStore.participant(key, on: $0))
    }
    guard let places else { return .now(.seeOther(PeerLogRoute.background(page: 1).address)) }
    let project = participant?.project
    let (issued, isListed) = try house.stores.kith.read { connection in
      let issued = try BatchStore.project(of: key, on: connection)
      guard let here = project ?? issued else { return (issued, false) }
      let record = try ListStore.record(of: key, in: here, on: connection)
      return (issued, record?.isListed(in: here) ?? false)
    }
    return .now(
      .page(
        placePage(
          visit, places,
          PlacePage.Model(
            area: participant?.area?.rawValue ?? "", project: project?.rawValue ?? "",
            isListed: isListed, issued: issued.flatMap { places.project($0)?.name }))))
  }

  private func placePage(
    _ visit: Visit, _ places: Places, _ model: PlacePage.Model
  ) -> PlacePage {
    PlacePage(
      shell: visit.formShell, carrying: visit.carrying, languages: visit.otherLanguages,
      places: places, model: model)
  }

  /// Keeps the place.
  ///
  /// A project says its area, whatever was chosen beside it; what is not in the list counts as not
  /// sure.
  func keepPlace(_ visit: Visit) throws -> Answer {
    guard let key = try member(visit) else { return toJoining }
    let form = visit.request.form
    let chosenArea = PlaceKey(rawValue: form[PlacePage.areaField] ?? "")
    let chosenProject = PlaceKey(rawValue: form[PlacePage.projectField] ?? "")
    let isListed = form[PlacePage.listedField] == "yes"
    if let visit = visit.inAnotherLanguage,
      let places = try house.stores.kith.read(PlacesStore.places)
    {
      let issued = try house.stores.kith.read { try BatchStore.project(of: key, on: $0) }
      return visit.shown(
        placePage(
          visit, places,
          PlacePage.Model(
            area: chosenArea.rawValue, project: chosenProject.rawValue, isListed: isListed,
            issued: issued.flatMap { places.project($0)?.name })))
    }
    return visit.commit(house.stores.kith) { connection in
      let places = try PlacesStore.places(connection)
      let home = places?.area(of: chosenProject)
      let area = home ?? places?.areas.first { $0.key == chosenArea }
      let hasLogged = try LogStore.hasAny(of: key, on: connection)
      try ParticipantStore.move(
        key, area: area?.key, project: home == nil ? nil : chosenProject,
        leaving: hasLogged ? visit.today : nil, on: connection)
      if let project = try home == nil ? BatchStore.project(of: key, on: connection) : chosenProject
      {
        try ListStore.keep(
          ProjectRecord.Listing(project: project, agreed: isListed), of: key, on: connection)
      }
      return .seeOther(try onward(.background(page: 1), key))
    }
  }
}
