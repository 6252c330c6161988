internal import Identity
internal import PeerLog
internal import Storage
internal import Time
internal import Wording

/// Whom a file names, with all that can be said without looking at what is stored.
struct ReadName: Sendable {
  let text: String
  /// The personal ID that it is, if it is one.
  let id: PersonalID?
  /// The key of somebody who is known by this name alone.
  let key: ParticipantKey

  init(_ text: String, _ vault: Vault) {
    self.text = text
    id = try? PersonalID.read(text)
    key = vault.participant(imported: text)
  }
}

/// A row of a table of logs, read and checked by itself.
struct ReadLog: Sendable {
  /// What a log says, without its keys.
  struct Content: Sendable {
    /// Its key, if it is the only one of this person, day and version.
    let key: LogKey
    let version: String
    let day: Day
    let sent: Day
    let duration: Int
    let mode: Log.Mode
    let language: Language
    let answers: LogLine
    let scores: LogLine
    let edition: String
  }

  /// The line of the file.
  let row: Int
  /// Whose log it is, as the file says; `nil` if it is the person of the row before.
  let participant: ReadName?
  let area: String
  let project: String
  /// `nil` if something is wrong.
  let content: Content?
  let problems: [ImportProblem]
}

/// A row of a table of people, read and checked by itself.
struct ReadPerson: Sendable {
  /// The line of the file.
  let row: Int
  /// Who it is, as the file says.
  let participant: ReadName
  let area: String
  let project: String
  let language: Language
  let joined: Day?
  /// The day they agreed to the statements, and to which version.
  let given: Day?
  let consentVersion: Int?
  /// What they said about themselves, in the encoding of forms.
  let background: String
  let problems: [ImportProblem]
}

extension Vault {
  /// The key of a log from a table, of which so many others are of the same person, day and version.
  func log(
    of participant: ParticipantKey, _ day: Day, _ version: String, beside others: Int
  ) -> LogKey {
    LogKey(rawValue: importKey("log \(participant) \(day.iso) \(version) \(others)"))
  }
}
