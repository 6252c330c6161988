public import Identity
public import Time

/// Somebody who joined, as whoever goes through everybody reads them: where they take part, what they said
/// about themselves and every log.
public struct ReadPerson: Sendable {
  /// One of their logs.
  public struct Log: Sendable {
    /// Which version of the log it is.
    public let questionnaire: String
    /// The day it counts back from.
    public let day: Day
    /// The answers, in the encoding of forms; empty where they were not asked for.
    public let answers: String
    /// The scores, in the encoding of forms.
    public let scores: String
  }

  /// The random key that links their records.
  public let key: ParticipantKey
  /// The area they take part in.
  public let area: PlaceKey?
  /// The project they take part in.
  public let project: PlaceKey?
  /// The day they joined.
  public let joined: Day
  /// What they typed about themselves, in the encoding of forms.
  public let background: String
  /// The logs, in the order of their days; of one day in the order in which they were sent.
  public internal(set) var logs: [Log] = []
  /// Their last answer to each statement that they were asked to agree to.
  var agreements: [ConsentStore.Record] = []
  /// Whether two logs are about one day, so that their order has to be looked up.
  var hasTwoOfOneDay = false

  /// The same as figures count them.
  public var member: CountedMember {
    // Of several logs about one day the last counts.
    let first = logs.last { $0.day == logs.first?.day }
    return CountedMember(
      joined: joined, firstAnswers: first?.answers ?? "",
      person: CountedPerson(
        area: area, project: project, background: background,
        logs: logs.map { CountedPerson.Log(day: $0.day, scores: $0.scores) }))
  }
}
