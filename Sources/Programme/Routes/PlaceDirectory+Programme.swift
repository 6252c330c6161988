public import Identity
public import Storage
internal import Web

extension PlaceDirectory {
  /// The places of the programme, each with the page that a role in it opens.
  ///
  /// - Parameter kith: The store that holds the places.
  /// - Returns: a directory for the house.
  public static func programme(in kith: any Database) -> PlaceDirectory {
    PlaceDirectory { grant in
      guard let places = try kith.read(PlacesStore.places),
        let name = places.name(of: grant.place)
      else { return nil }
      let route = Standing([grant], in: places).page(of: grant.place)
      return Entry(name: name, address: route?.address)
    }
  }
}

extension Standing {
  /// The page of a place; `nil` if the roles held open none there.
  func page(of place: PlaceKey) -> ProgrammeRoute? {
    if isProgramme(place) { return leadsProgramme ? .overview : nil }
    if sees(area: place) { return .area(place) }
    if sees(organisation: place) { return .organisation(place) }
    return sees(project: place) ? .project(place) : nil
  }
}
