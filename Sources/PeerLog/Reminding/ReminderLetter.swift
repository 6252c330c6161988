internal import Identity
internal import Messaging
internal import Storage
internal import Web
internal import Wording

/// The letter that says that a log can be written, in the words of the person's language.
///
/// It holds the personal ID, with which one can add a log and see none, and the way to have no more letters.
/// The own link is not in it: letters pass through other people's servers, and whoever has that link sees
/// everything.
struct ReminderLetter: Sendable {
  let house: House

  /// The letter to somebody; `nil` if they have no address, or nobody has the key any more.
  func message(
    to key: ParticipantKey, in language: Language, on identity: any Connection
  ) throws -> Message? {
    let people = house.participants
    guard let id = try people.personalID(of: key, in: identity),
      let address = try people.contacts(of: key, in: identity).first(where: {
        $0.channel == .email
      })
    else { return nil }
    let words = house.catalogue.words(in: language)
    let base = house.settings.baseAddress
    let stop = PeerLogRoute.noReminders(ReminderToken.make(for: key, house)).address
    return Message(
      to: address.value, subject: words[.reminderSubject],
      text: words[
        .reminderText,
        [
          "link": base + PeerLogRoute.log.address.text, "id": id.written,
          "stop": base + stop.text,
        ]])
  }
}

/// What stands in a letter for whoever wants no more of them: it says whose letter it was, to this Kith alone,
/// and can do nothing but end the letters.
enum ReminderToken {
  /// A token of somebody.
  static func make(for key: ParticipantKey, _ house: House) -> String {
    house.vault.seal(key.rawValue, for: place, house.randomness)
  }

  /// Whose token it is.
  ///
  /// - Throws: `PeerLogError.noSuchReminder` for one that this Kith has not made, or whose person is gone.
  static func owner(of token: String, _ house: House) throws -> ParticipantKey {
    guard let text = try? house.vault.open(token, for: place) else {
      throw PeerLogError.noSuchReminder
    }
    let key = ParticipantKey(rawValue: text)
    let isThere = try house.stores.identity.read {
      try house.participants.personalID(of: key, in: $0) != nil
    }
    guard isThere else { throw PeerLogError.noSuchReminder }
    return key
  }

  private static let place = Vault.Place(table: "letter", column: "no more", row: "")
}
