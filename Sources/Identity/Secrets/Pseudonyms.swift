public import Storage

/// The names that people have in one taking-out of data, and in no other.
///
/// Made from the participant's key and the name of the cut with a key of the vault, so that nobody
/// outside can go from one to the other, two cuts cannot be joined by them, and nothing has to be stored
/// to find a person of a cut again.
public struct Pseudonyms: Sendable {
  private let key: [UInt8]

  init(key: [UInt8]) { self.key = key }

  /// The pseudonym of a participant.
  public func name(of participant: ParticipantKey) -> String { pseudonym(of: participant).text }

  /// The pseudonym of a participant, for whoever keeps and sorts those of everybody.
  public func pseudonym(of participant: ParticipantKey) -> Pseudonym {
    Pseudonym(Sodium.hash(Array(participant.rawValue.utf8), key: key, count: 16))
  }
}

extension Vault {
  /// The key of somebody whom imported data call by a name of their own, such as an ID of the survey tool
  /// it comes from: the same each time, and not to be worked out without the vault.
  public func participant(imported name: String) -> ParticipantKey {
    ParticipantKey(rawValue: importKey("person \(name)"))
  }

  /// The key of an imported record that `words` tell from all others.
  public func importKey(_ words: String) -> String {
    Base32.encode(importHash(Array("import ".utf8) + words.utf8))
  }
}
