internal import Identity
internal import Programme
internal import Storage
internal import Time

/// Everything that the `kith` database holds about one participant.
struct OwnRecord: Sendable {
  /// Who they are here; `nil` if they have not joined.
  let participant: Participant?
  /// What they agreed to and when, the first answer first.
  let agreement: [(record: ConsentStore.Record, given: Instant)]
  /// How they agreed on paper; `nil` if they did so in a browser.
  let paperConsent: PaperConsent?
  /// The project that their ID came from; `nil` if it came from none.
  let issuedBy: PlaceKey?
  /// The sheets that were typed in for them, with how often what was typed was opened again.
  let sheets: [(keying: Keying, readings: Int)]
  /// What they said about standing on a project's list; `nil` if they were not asked.
  let listing: ProjectRecord.Listing?
  /// What they said about themselves, in the encoding of forms.
  let background: String
  /// Their logs, in the order of their days.
  let logs: [Log]
  /// What their logs said before they were changed.
  let corrections: [Correction]
  /// The logs that they have begun and not sent.
  let drafts: [LogDraft]
  /// The days on which they took a log out.
  let takenOut: [Day]
  /// Their logs that were set aside.
  let setAside: [SetAside]
  /// Where they took part before they moved.
  let formerPlaces: [FormerPlace]
  /// Their wish to be asked nothing, even if its time is over.
  let rest: Rest?
  /// When they were last reminded of a log.
  let reminded: Instant?

  /// Reads everything about a participant.
  static func of(_ key: ParticipantKey, on connection: any Connection) throws -> OwnRecord {
    OwnRecord(
      participant: try ParticipantStore.participant(key, on: connection),
      agreement: try ConsentStore.history(of: key, on: connection),
      paperConsent: try ConsentStore.paper(of: key, on: connection),
      issuedBy: try BatchStore.project(of: key, on: connection),
      sheets: try KeyingStore.sheets(by: key, on: connection).map {
        ($0, try KeyingStore.readings(of: $0.key, on: connection).count)
      },
      listing: try ListStore.listing(of: key, on: connection),
      background: try BackgroundStore.typed(by: key, on: connection),
      logs: try LogStore.logs(of: key, on: connection),
      corrections: try CorrectionStore.corrections(by: key, on: connection),
      drafts: try DraftStore.open(of: key, on: connection),
      takenOut: try SentLogs.takenOut(by: key, on: connection),
      setAside: try SetAsideStore.logs(of: key, on: connection),
      formerPlaces: try ParticipantStore.formerPlaces(of: key, on: connection),
      rest: try RestStore.rest(of: key, on: connection),
      reminded: try ReminderStore.reminded(key, on: connection))
  }
}
