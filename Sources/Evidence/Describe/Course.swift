/// How a programme's logs went, month by month and from first to last, as sums that add up.
public struct Course: Hashable, Sendable {
  /// The columns that are described: outcomes, then exposures, each once.
  public let columns: [String]
  /// For each of twelve months since a person's first log and each column, everybody's values.
  public private(set) var months: [[Moments]]
  /// For each group and each column, the values at the first log.
  public private(set) var atFirst: [String: [Moments]] = [:]
  /// For each outcome, the change from first to last log.
  public private(set) var changes: [FirstToLast]
  private let places: [Int]
  private let outcomeCount: Int
  private var first: [Double]?
  private var firstTime = 0.0
  private var last: [Double] = []
  private var logs = 0
  /// From where values are measured; nil for the first value of each.
  private let pivot: Double?
  /// How people count from now on: 1 to add, -1 to take away.
  var sign = 1

  /// Days in a month, on average.
  public static let monthLength = 30.4375

  /// A course of nobody.
  ///
  /// - Parameters:
  ///   - plan: What is analysed.
  ///   - isWhole: Whether all values are whole numbers, so that people can be taken away exactly.
  public init(plan: Plan, isWhole: Bool = false) {
    pivot = isWhole ? 0 : nil
    let names = plan.valueColumns
    columns = names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    places = columns.compactMap { names.firstIndex(of: $0) }
    outcomeCount = plan.outcomes.count
    let none = Array(repeating: Moments(from: pivot), count: columns.count)
    months = Array(repeating: none, count: 12)
    changes = Array(repeating: FirstToLast(from: pivot), count: plan.outcomes.count)
  }

  /// Takes in the current person's next log.
  ///
  /// - Parameters:
  ///   - time: When, in days.
  ///   - values: Numbers in the order of `Plan.valueColumns`.
  public mutating func add(time: Double, values: UnsafePointer<Double>) {
    let row = places.map { values[$0] }
    if first == nil {
      first = row
      firstTime = time
    }
    last = row
    logs += 1
    let month = (time - firstTime) / Self.monthLength
    guard month < 12 else { return }
    for column in columns.indices { months[Int(month)][column].add(row[column], sign: sign) }
  }

  /// Ends the current person.
  ///
  /// - Parameter group: The group the person is described with; nil when there is none.
  public mutating func finish(group: String?) {
    guard let start = first else { return }
    for outcome in 0..<outcomeCount where outcome < columns.count && logs > 1 {
      changes[outcome].add(first: start[outcome], last: last[outcome], sign: sign)
    }
    let label = group ?? "not known"
    let isEmpty = add(start, atFirst: label)
    if isEmpty { atFirst[label] = nil }
    (first, firstTime, last, logs) = (nil, 0, [], 0)
  }

  /// Takes in a first log; says whether nothing is left of its group.
  private mutating func add(_ start: [Double], atFirst label: String) -> Bool {
    func count(_ moments: inout [Moments]) -> Bool {
      for column in start.indices { moments[column].add(start[column], sign: sign) }
      // Only who is taken away, or says nothing, can leave a group empty.
      return moments.allSatisfy { $0.count == 0 }
    }
    return count(
      &atFirst[label, default: Array(repeating: Moments(from: pivot), count: start.count)])
  }

  /// Takes in another course, by the same plan.
  ///
  /// - Parameter other: Of other people.
  public mutating func add(_ other: Course) {
    guard columns == other.columns, changes.count == other.changes.count else { return }
    for month in months.indices {
      for column in columns.indices { months[month][column].add(other.months[month][column]) }
    }
    for outcome in changes.indices { changes[outcome].add(other.changes[outcome]) }
    for (label, moments) in other.atFirst {
      var own = atFirst[label] ?? Array(repeating: Moments(from: pivot), count: columns.count)
      for column in columns.indices { own[column].add(moments[column]) }
      atFirst[label] = own
    }
  }

  /// The same course with other names for the groups; two groups must not get the same.
  ///
  /// - Parameter name: The new name of a label.
  /// - Returns: The course.
  public func renaming(_ name: (String) -> String) -> Course {
    var renamed = self
    renamed.atFirst = Dictionary(
      atFirst.map { (name($0), $1) }, uniquingKeysWith: { first, _ in first })
    return renamed
  }

  /// The course of values in units as the course of values in points.
  ///
  /// - Parameter units: For each of `Plan.valueColumns` how many units make a point.
  /// - Returns: The course in points.
  func inPoints(units: [Double]) -> Course {
    let parts = places.map { 1 / units[$0] }
    func scaled(_ moments: [Moments]) -> [Moments] { zip(moments, parts).map { $0.scaled(by: $1) } }
    var course = self
    course.sign = 1
    course.months = months.map(scaled)
    course.atFirst = atFirst.mapValues(scaled)
    course.changes = zip(changes, parts).map { $0.scaled(by: $1) }
    return course
  }
}
