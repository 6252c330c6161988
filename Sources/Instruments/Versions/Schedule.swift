public import Time

/// Which versions of the log a programme asks, and when.
///
/// It stands in the questionnaires file, so that a programme can compose its own versions.
public struct Schedule: Sendable {
  /// The versions for a month.
  public let monthly: Lengths

  /// The versions that look back over three months.
  public let quarterly: Lengths

  /// Every how many logs the quarterly one comes.
  public let every: Int

  /// From this day on the programme asks for last logs: whoever has not sent a quarterly one since is
  /// due one; `nil` while the end is open.
  public let lastFrom: Day?

  /// The ids of every version that ever was a quarterly one here.
  let quarterlyIDs: Set<String>

  /// The versions of one occasion.
  public struct Lengths: Sendable {
    /// The version with every question.
    public let full: Questionnaire

    /// The version with fewer; `nil` if the programme has none.
    public let short: Questionnaire?

    /// The version of a length; the full one where there is no shorter.
    public subscript(length: LogLength) -> Questionnaire {
      switch length {
      case .full: full
      case .short: short ?? full
      }
    }

    /// The versions, the full one first.
    public var all: [Questionnaire] { [full] + (short.map { [$0] } ?? []) }
  }

  /// The versions of an occasion.
  public subscript(occasion: LogOccasion) -> Lengths {
    switch occasion {
    case .monthly: monthly
    case .quarterly: quarterly
    }
  }

  /// Every version it asks.
  public var versions: [Questionnaire] { monthly.all + quarterly.all }

  /// What a log that was sent in a version counts as.
  ///
  /// A version that is asked no longer counts as what it was, if the schedule before it said so, and
  /// otherwise as a monthly one.
  public func occasion(of questionnaire: String) -> LogOccasion {
    quarterlyIDs.contains(questionnaire) ? .quarterly : .monthly
  }

  /// The length of a version; `nil` if it is not asked here.
  public func length(of questionnaire: String) -> LogLength? {
    for lengths in [monthly, quarterly] {
      if lengths.full.id == questionnaire { return .full }
      if lengths.short?.id == questionnaire { return .short }
    }
    return nil
  }

  /// The version that asks the same occasion in the other length; `nil` if there is none.
  public func counterpart(of questionnaire: String) -> Questionnaire? {
    for lengths in [monthly, quarterly] {
      if lengths.full.id == questionnaire { return lengths.short }
      if lengths.short?.id == questionnaire { return lengths.full }
    }
    return nil
  }
}
