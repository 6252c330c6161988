public import Identity
public import Storage

extension PersonalLanguages {
  /// The languages that stand with the participants of the `kith` store.
  public static func participants(in kith: any Database) -> PersonalLanguages {
    PersonalLanguages(
      language: { key in try kith.read { try ParticipantStore.participant(key, on: $0)?.language }
      },
      keep: { language, key in
        kith.write({ try ParticipantStore.speak(language, key, on: $0) }, completion: { _ in })
      })
  }
}
