public import Time

extension Schedule {
  /// A log that was sent: the day it is about, and the version.
  public struct Sent: Hashable, Sendable {
    /// The day it counts back from.
    public let day: Day

    /// The id of its version.
    public let questionnaire: String

    /// A log of a day in a version.
    public init(day: Day, questionnaire: String) {
      self.day = day
      self.questionnaire = questionnaire
    }
  }

  /// Which log is due for a day, given the logs sent before, in any order.
  ///
  /// The first is quarterly, then every third counted from the last quarterly one, and the last, if
  /// the person or the programme says that it is. Logs of the same or a later day do not count: filling
  /// in a month that was missed changes nothing for the months after it, and a day logged twice is one
  /// log. Source: digest of the peer support log, section 3.
  public func due(on day: Day, after sent: [Sent], isLast: Bool = false) -> LogOccasion {
    var occasions: [Day: LogOccasion] = [:]
    for log in sent where log.day < day && occasions[log.day] != .quarterly {
      occasions[log.day] = occasion(of: log.questionnaire)
    }
    let quarterly = occasions.filter { $0.value == .quarterly }.keys.max()
    guard let quarterly, !isLast else { return .quarterly }
    if let lastFrom, day >= lastFrom, quarterly < lastFrom { return .quarterly }
    return occasions.count { $0.key > quarterly } >= every - 1 ? .quarterly : .monthly
  }
}
