internal import Evidence
internal import Identity
internal import Impact
internal import Programme

/// The places that reports can be made of, with their leaves and how many people each is told to have.
struct ReportPlaces {
  /// One place.
  struct Place {
    /// Its key; nil for the whole programme.
    let key: PlaceKey?
    let name: String
    let isArea: Bool
    let leaves: Set<Int>
    /// How many people joined, and how many have a log; nil where kept back.
    let joined: Int?
    let logged: Int?
    /// Whose logs these are, as the pages name them.
    let scope: Scope
  }

  /// The programme, then areas with their projects, by name.
  let all: [Place]

  /// Places of a programme, with how many people the pages of figures tell each of them to have: who joined and who
  /// logged are two questions, for that somebody has not logged yet is told by no table and says nothing of them.
  init(_ places: Places, _ leaves: [ReportCounter.Leaf], _ crowd: ToldCrowd) {
    func inside(_ isIn: (ReportCounter.Leaf) -> Bool) -> Set<Int> {
      Set(leaves.indices.filter { isIn(leaves[$0]) })
    }
    var known: [(key: PlaceKey?, name: String, isArea: Bool, leaves: Set<Int>)] = [
      (nil, places.name, false, Set(leaves.indices))
    ]
    for area in places.areas {
      known.append((area.key, area.name, true, inside { $0.area == area.key }))
      known += area.projects.map { project in
        (project.key, project.name, false, inside { $0.project == project.key })
      }
    }
    all = known.map { place in
      let scope = place.key.map { place.isArea ? Scope.area($0) : .project($0) } ?? .programme
      return Place(
        key: place.key, name: place.name, isArea: place.isArea, leaves: place.leaves,
        joined: crowd.places[scope]?.joined, logged: crowd.places[scope]?.logged, scope: scope)
    }
  }

  /// The programme and its areas: the places that the full report sets beside each other.
  var columns: [Place] { all.filter { $0.key == nil || $0.isArea } }
}
