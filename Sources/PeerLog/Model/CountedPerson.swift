public import Identity
public import Time

/// A participant as the figures count them: where they take part, what they said about themselves and
/// every log that counts.
public struct CountedPerson: Sendable, Equatable {
  /// One log that counts.
  public struct Log: Sendable, Equatable {
    /// The day it is about the month before.
    public let day: Day
    /// The scores, in the encoding of forms.
    public let scores: String

    /// A log from its parts.
    public init(day: Day, scores: String) {
      self.day = day
      self.scores = scores
    }
  }

  /// The area they take part in.
  public let area: PlaceKey?
  /// The project they take part in.
  public let project: PlaceKey?
  /// What they typed about themselves, in the encoding of forms.
  public let background: String
  /// The logs, in the order of their days; of one day in the order in which they were sent.
  public let logs: [Log]

  /// A person from their parts.
  public init(area: PlaceKey?, project: PlaceKey?, background: String, logs: [Log]) {
    self.area = area
    self.project = project
    self.background = background
    self.logs = logs
  }
}
