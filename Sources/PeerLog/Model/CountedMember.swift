public import Time

/// Somebody who joined and whose answers may be used, with or without logs: as figures of who takes part
/// count them.
public struct CountedMember: Sendable, Equatable {
  /// The day they joined.
  public let joined: Day
  /// What they answered in their first log, in the encoding of forms; empty without one.
  public let firstAnswers: String
  /// Where they take part, what they said about themselves, and their logs, if any.
  public let person: CountedPerson

  /// A member from their parts.
  public init(joined: Day, firstAnswers: String, person: CountedPerson) {
    (self.joined, self.firstAnswers, self.person) = (joined, firstAnswers, person)
  }
}
