public import Identity
internal import Programme
public import Storage
public import Time
public import Wording

/// Taking somebody in who agreed, from a page or through the API.
public enum Joining {
  /// Keeps that somebody joined and what they agreed to; somebody who joined before stays as they are.
  ///
  /// An ID from a project's batch says where its owner takes part, until they say otherwise.
  ///
  /// - Parameters:
  ///   - key: The participant, who has an ID.
  ///   - language: The language they chose.
  ///   - records: Their answers to the statements.
  ///   - moment: When they agreed.
  ///   - connection: A connection to the `kith` store.
  /// - Throws: an error for the person if they have just taken everything out; what the store throws.
  public static func join(
    _ key: ParticipantKey, in language: Language, _ records: [ConsentStore.Record],
    at moment: Instant, on connection: any Connection
  ) throws {
    try Withdrawal.refuse(key, on: connection)
    let project = try BatchStore.project(of: key, on: connection)
    let area = try project.flatMap { try PlacesStore.places(connection)?.area(of: $0) }
    try ParticipantStore.add(
      Participant(
        key: key, language: language, area: area?.key, project: area == nil ? nil : project,
        joined: moment.day), on: connection)
    try ConsentStore.record(records, by: key, at: moment, on: connection)
  }

  /// Whether nobody has used an ID yet, so that whoever joins with it first holds the record.
  public static func isUnused(_ key: ParticipantKey, on connection: any Connection) throws -> Bool {
    try LogStore.logs(of: key, on: connection).isEmpty
      && DraftStore.open(of: key, on: connection).isEmpty
  }
}
