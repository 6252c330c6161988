public import Identity
public import Programme
public import Time

/// What can be known of somebody's taking part without knowing anything they said: whether they joined,
/// and the day of their last log.
///
/// What the people who help a project's people get to see of it is decided here, by pure functions.
public struct ProjectRecord: Sendable, Equatable {
  /// What somebody said about being on the list of a project.
  public struct Listing: Sendable, Equatable {
    /// The project they were asked about.
    public let project: PlaceKey
    /// Whether they agreed.
    public let agreed: Bool

    /// What was said, and about which project.
    public init(project: PlaceKey, agreed: Bool) {
      self.project = project
      self.agreed = agreed
    }
  }

  /// How far somebody has come; each is a state like any other, and none is a mistake.
  public enum Stage: String, Sendable, CaseIterable {
    /// Nobody has used the ID yet.
    case unused
    /// Joined, and has sent no log yet.
    case joined
    /// Has sent a log with the ID, and has not joined yet.
    case logged
    /// Joined, and has sent a log.
    case logging
  }

  /// Whose record it is.
  public let key: ParticipantKey
  /// Whether the ID is from a batch of the project that was asked about.
  public let isIssuedHere: Bool
  /// The project they said they take part in.
  public let project: PlaceKey?
  /// The day they joined; `nil` if they have not.
  public let joined: Day?
  /// What they said about being listed; `nil` if they were never asked.
  public let listing: Listing?
  /// The day of their latest log.
  public let lastLog: Day?
  /// Their wish to be asked nothing for a while, if they have one.
  public let rest: Rest?

  /// A record from its parts.
  public init(
    key: ParticipantKey, isIssuedHere: Bool, project: PlaceKey?, joined: Day?, listing: Listing?,
    lastLog: Day?, rest: Rest? = nil
  ) {
    self.key = key
    self.isIssuedHere = isIssuedHere
    self.project = project
    self.joined = joined
    self.listing = listing
    self.lastLog = lastLog
    self.rest = rest
  }

  /// Whether they stand on the list of a project.
  ///
  /// Somebody who takes part elsewhere by now never does. What they said about that very project counts.
  /// Somebody who was not asked stands there if their ID is from the project; somebody who joined by
  /// themselves does not.
  public func isListed(in here: PlaceKey) -> Bool {
    guard project == nil || project == here else { return false }
    if let listing, listing.project == here { return listing.agreed }
    return isIssuedHere
  }

  /// How far they have come.
  public var stage: Stage {
    switch (joined, lastLog) {
    case (nil, nil): .unused
    case (nil, _?): .logged
    case (_?, nil): .joined
    case (_?, _?): .logging
    }
  }

  /// Whether a log is due; of somebody of whom nothing is expected nobody sees why.
  public func isDue(on today: Day) -> Bool {
    LogDue(joined: joined, lastLog: lastLog, rest: rest).holds(on: today)
  }
}

extension ProjectFigures {
  /// Counts the people of a project, with those who sent a log about a day since `since`.
  public init(_ records: [ProjectRecord], in project: PlaceKey, since: Day) {
    func group(_ records: [ProjectRecord]) -> Group {
      Group(
        joined: records.count { $0.joined != nil },
        logged: records.count { $0.lastLog.map { $0 >= since } ?? false })
    }
    self.init(
      listed: group(records.filter { $0.isListed(in: project) }),
      others: group(records.filter { !$0.isListed(in: project) && $0.project == project }))
  }
}
