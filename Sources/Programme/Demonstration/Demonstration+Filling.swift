public import Identity
public import Storage
internal import Time

// Filling the two stores: people first, places last. Whoever finds the programme in the store knows
// that everything else is there.
extension Demonstration {
  /// Puts the accounts and the participants into the identity store.
  ///
  /// Doing it again changes nothing. The passwords and PINs are public, so they are hashed at the
  /// least cost.
  public func addPeople(_ house: House, on identity: any Connection) throws {
    for person in people { try add(person, house, identity) }
    for signIn in signIns { try add(signIn, house, identity) }
  }

  /// Puts the programme, its areas and its projects into the `kith` store.
  ///
  /// Give it the change that also adds the logs, so that there is either everything or nothing.
  ///
  /// - Throws: `StorageError.constraint` if there is a programme.
  public func addPlaces(on kith: any Connection) throws {
    try PlacesStore.create(programme: places.programme, name: places.name, on: kith)
    for area in places.areas {
      try PlacesStore.add(area: area.key, name: area.name, on: kith)
      for presence in area.organisations {
        let organisation = presence.organisation
        try PlacesStore.add(
          organisation: organisation.key, name: organisation.name, in: area.key, on: kith)
        try PlacesStore.set(presence.parts, of: organisation.key, in: area.key, on: kith)
      }
      for project in area.projects {
        try PlacesStore.add(
          project: project.key, name: project.name, in: area.key, of: project.organisation,
          on: kith)
      }
    }
  }

  private func add(
    _ person: DemonstrationPerson, _ house: House, _ identity: any Connection
  ) throws {
    let participants = house.participants
    let pin = try person.pin.map {
      try participants.hash(try PIN.read($0), for: person.key, cost: .least)
    }
    _ = try participants.enrol(
      person.key, as: person.personalID, name: person.name, pin: pin, at: house.clock.now(),
      in: identity)
    if person.agreedToReminders, let email = person.email {
      try participants.setContacts([Contact(.email, email)], of: person.key, in: identity)
    }
  }

  private func add(_ signIn: SignIn, _ house: House, _ identity: any Connection) throws {
    guard let email = EmailAddress(signIn.email) else { return }
    let accounts = house.accounts
    let now = house.clock.now()
    let key = try accounts.find(email, in: identity) ?? signIn.account
    if key == signIn.account, try accounts.profile(of: key, in: identity) == nil {
      try accounts.create(
        key, email: email, name: signIn.name,
        password: try SlowHash.make(signIn.password, cost: .least), at: now, in: identity)
    }
    if let grant = signIn.grant { try Grants.give(grant, to: key, at: now, in: identity) }
    if let person = people.first(where: { $0.hasAccount && $0.email == signIn.email }) {
      try accounts.link(key, to: person.key, in: identity)
    }
  }
}
