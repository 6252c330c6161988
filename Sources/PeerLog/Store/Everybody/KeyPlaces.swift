/// Where the people of a batch stand in it, for going through the rows of a table beside them.
struct KeyPlaces {
  private var places: [String: Int] = [:]
  private var last: (key: String, place: Int?) = ("", nil)

  /// Notes where somebody stands.
  mutating func note(_ key: String, at place: Int) { places[key] = place }

  /// Where the person of a row stands; `nil` if they are not of the batch.
  ///
  /// Rows of one person come together, so that mostly nothing has to be looked up.
  mutating func place(of key: String) -> Int? {
    if key != last.key { last = (key, places[key]) }
    return last.place
  }
}
