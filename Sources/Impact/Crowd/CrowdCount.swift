public import Evidence
public import Instruments
public import PeerLog
public import Programme

/// Who takes part, counted by somebody who goes through everybody: what is told of it is what the pages tell of the
/// same people.
public struct CrowdCount: Sendable {
  private let counting: Counting
  private var sums: [Leaf: CrowdSums] = [:]

  /// Nobody yet.
  ///
  /// - Parameter counting: How what people sent is counted.
  public init(_ counting: Counting) { self.counting = counting }

  /// Counts somebody.
  ///
  /// - Parameters:
  ///   - member: Somebody who joined.
  ///   - background: What they said about themselves.
  ///   - days: The days of their logs that count.
  public mutating func add(_ member: CountedMember, _ background: Answers, days: [Int]) {
    sums.count(counting.presence(of: member, background, days: days), 1, by: counting)
  }

  /// Takes in other people.
  public mutating func add(_ other: CrowdCount) {
    sums.merge(other.sums) { own, theirs in
      var both = own
      both.add(theirs)
      return both
    }
  }

  /// What is told of them, of all places together.
  public func told(in places: Places, _ rule: DisclosureRule) -> ToldCrowd {
    CrowdTelling(sums, places, counting, rule).told()
  }
}
