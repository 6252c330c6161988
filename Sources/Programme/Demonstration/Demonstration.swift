public import Identity
public import Time

/// The demonstration: an invented programme and the people in it.
///
/// Pure: the same content and the same day give the same people, so that what the README says about
/// them is true on every machine.
public struct Demonstration: Sendable {
  /// The sign-ins that everybody may know, one for each role and one for a peer.
  public let signIns: [SignIn]
  /// The people who log; those with a fixed ID first.
  public let people: [DemonstrationPerson]
  let content: DemonstrationContent

  /// One account with what it takes to sign in.
  public struct SignIn: Equatable, Sendable {
    /// What the person does; `nil` for a peer who does not run anything.
    public let role: Role?
    /// What they are called.
    public let name: String
    /// The area or project of the role, by name; `nil` for the programme.
    public let place: String?
    /// The address, which ends in `example.org`.
    public let email: String
    /// The password.
    public let password: String
  }

  /// The demonstration as it looks on a day.
  ///
  /// - Throws: the first thing that is wrong with the content.
  public init(_ content: DemonstrationContent, today: Day) throws(DemonstrationError) {
    self.content = content
    signIns = try Self.signIns(of: content)
    people = try DemonstrationPeople(content, today: today).people
  }

  private static func signIns(
    of content: DemonstrationContent
  ) throws(DemonstrationError) -> [SignIn] {
    let places = Set(content.areas.flatMap { [$0.name] + $0.projects.map(\.name) })
    var signIns: [SignIn] = []
    for entry in content.signIns {
      if let place = entry.place, !places.contains(place) { throw .unknownPlace(place) }
      let role = entry.role.flatMap(Role.init)
      if let name = entry.role, role == nil { throw .unknownRole(name) }
      guard EmailAddress(entry.email) != nil else { throw .badAddress(entry.email) }
      signIns.append(
        SignIn(
          role: role, name: entry.name, place: entry.place, email: entry.email,
          password: entry.password))
    }
    return signIns
  }
}
