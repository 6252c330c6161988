public import Identity
public import Storage
public import Time

/// The demonstration: an invented programme and the people in it.
///
/// Pure: the same content and the same day give the same people with the same keys, so that what the
/// README says about them is true on every machine, and filling the stores again after an
/// interruption adds nothing twice.
public struct Demonstration: Sendable {
  /// The programme with its areas and projects.
  public let places: Places
  /// The sign-ins that everybody may know, one for each role and one for a peer.
  public let signIns: [SignIn]
  /// The people who log; those with a fixed ID first.
  public let people: [DemonstrationPerson]

  /// One account with what it takes to sign in.
  public struct SignIn: Equatable, Sendable {
    /// The key of the account.
    public let account: AccountKey
    /// What the person does, and where; `nil` for a peer who does not run anything.
    public let grant: Grant?
    /// What they are called.
    public let name: String
    /// The address, which ends in `example.org`.
    public let email: String
    /// The password.
    public let password: String

    /// What the person does; `nil` for a peer who does not run anything.
    public var role: Role? { grant?.role }
  }

  /// The demonstration as it looks on a day.
  ///
  /// - Throws: the first thing that is wrong with the content.
  public init(_ content: DemonstrationContent, today: Day) throws(DemonstrationError) {
    let randomness = Randomness.seeded(content.seed)
    places = content.places(randomness)
    signIns = try content.signIns(in: places, randomness)
    people = try DemonstrationPeople(content, places, randomness, today: today).people
  }
}

extension DemonstrationContent {
  /// The places, with keys drawn in the order of the file.
  func places(_ randomness: Randomness) -> Places {
    let key = PlaceKey.random(randomness)
    let organisations = organisationKeys
    let areas = areas.map { area in
      Places.Area(
        key: .random(randomness), name: area.name,
        projects: area.projects
          .map { project in
            Places.Project(
              key: .random(randomness), name: project.name,
              organisation: project.organisation.flatMap { organisations[$0] })
          }
          .sorted { $0.name < $1.name },
        organisations: (area.organisations ?? []).compactMap { entry in
          organisations[entry.name].map {
            Places.Presence(.init(key: $0, name: entry.name), Set(entry.parts))
          }
        }.sorted { $0.organisation.name < $1.organisation.name })
    }
    return Places(programme: key, name: programme, areas: areas.sorted { $0.name < $1.name })
  }

  /// The key of each organisation, by name.
  ///
  /// They are drawn apart from all other keys, so that one more organisation changes nobody.
  private var organisationKeys: [String: PlaceKey] {
    let randomness = Randomness.seeded(seed + 1)
    var keys: [String: PlaceKey] = [:]
    for entry in areas.flatMap({ $0.organisations ?? [] }) where keys[entry.name] == nil {
      keys[entry.name] = .random(randomness)
    }
    return keys
  }

  /// The sign-ins, each checked.
  func signIns(
    in places: Places, _ randomness: Randomness
  ) throws(DemonstrationError) -> [Demonstration.SignIn] {
    var checked: [Demonstration.SignIn] = []
    for entry in signIns {
      guard EmailAddress(entry.email) != nil else { throw .badAddress(entry.email) }
      checked.append(
        Demonstration.SignIn(
          account: .random(randomness), grant: try grant(of: entry, in: places),
          name: entry.name, email: entry.email, password: entry.password))
    }
    return checked
  }

  private func grant(
    of entry: SignIn, in places: Places
  ) throws(DemonstrationError) -> Grant? {
    guard let name = entry.role else { return nil }
    guard let role = Role(rawValue: name) else { throw .unknownRole(name) }
    guard let place = entry.place.map(places.key(named:)) ?? places.programme else {
      throw .unknownPlace(entry.place ?? "")
    }
    let grant = Grant(role, in: place)
    guard Standing.fits(grant, places) else { throw .unknownPlace(entry.place ?? "") }
    return grant
  }
}

extension Places {
  /// The key of the first area or project with a name.
  func key(named name: String) -> PlaceKey? {
    areas.first { $0.name == name }?.key
      ?? areas.lazy.flatMap(\.projects).first { $0.name == name }?.key
  }
}
