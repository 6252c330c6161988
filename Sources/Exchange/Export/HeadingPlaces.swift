internal import PeerLog

/// Where what stands under the names of a heading goes.
///
/// It is looked up once for each heading, of which there are a handful.
final class HeadingPlaces {
  private let byName: [String: Int]
  private var known: [(heading: LogHeading, places: [Int])] = []

  /// Places by name.
  init(_ byName: [String: Int]) { self.byName = byName }

  /// For each name of a heading its place; -1 without one.
  func places(of heading: LogHeading) -> [Int] {
    for known in known where known.heading === heading { return known.places }
    let places = heading.names.map { byName[$0] ?? -1 }
    known.append((heading, places))
    return places
  }
}
