internal import Identity
internal import PeerLog
internal import Programme
internal import Storage
internal import Time

/// Fills empty databases with the demonstration, once.
enum DemonstrationFilling {
  /// The demonstration, if this data folder has it or is to have it; `nil` for a programme of one's own.
  static func find(
    in data: OpenData, _ folder: ContentFolder, wanted: Bool, clock: Clock
  ) throws(CommandError) -> Demonstration? {
    let files = try folder.files(in: "demonstration", ending: ".json")
    guard let file = files.first(where: { $0.name == "programme.json" }) else { return nil }
    do {
      let demonstration = try Demonstration(
        DemonstrationContent(json: file.bytes), today: clock.now().day)
      guard let places = try data.stores.kith.read(PlacesStore.places) else {
        return wanted ? demonstration : nil
      }
      return places.programme == demonstration.places.programme ? demonstration : nil
    } catch {
      throw CommandError("Content: demonstration/\(file.name): \(error)", .data)
    }
  }

  /// Fills the databases unless they are filled: people first, then places and logs in one change.
  static func fill(
    _ demonstration: Demonstration, _ house: House, _ forms: PeerLogForms
  ) throws(CommandError) {
    do {
      guard try house.stores.kith.read(PlacesStore.places) == nil else { return }
      Console.print("Filling in the demonstration ...")
      try house.stores.identity.write { try demonstration.addPeople(house, on: $0) }
      try house.stores.kith.write { connection in
        let logs = DemonstrationLogs(forms: forms, randomness: house.randomness)
        for person in demonstration.people { try logs.add(person, on: connection) }
        try demonstration.addPlaces(on: connection)
      }
    } catch {
      throw CommandError("The demonstration could not be filled in: \(error)", .software)
    }
  }
}
