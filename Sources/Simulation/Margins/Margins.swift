internal import FoundationEssentials

/// The published numbers that a simulated programme follows, and what was chosen where nothing was
/// published.
///
/// Lists with one number for each region are in the order of ``regions``.
struct Margins: Decodable, Sendable {
  let source: String
  let regions: [String]
  let people: People
  let logs: Logs
  /// For each background question the number of people with each answer.
  let background: [String: [String: [Double]]]
  /// Mean years with services of those who have used them.
  let servicesYears: [Double]
  /// Means and standard deviations of the outcomes at the first log.
  let firstLog: [String: Moments]
  /// How many first logs were of a short version.
  let short: [Double]
  /// For each kind of support how many gave and received it at the first log.
  let support: [String: Directions]
  /// How people spent their time, at the first log.
  let use: Uses
  let medication: Part
  let hospital: Part
  /// Marginal mean change of each outcome where an exposure decreased, stayed the same or increased.
  let effects: [String: [String: [Double]]]
  /// Pairs of logs in which an exposure decreased, stayed the same or increased.
  let pairs: [String: [Double]]
  /// Standard deviations of the changes.
  let changeSd: [String: Double]
  let shares: Shares
  let chosen: Chosen

  struct People: Decodable, Sendable {
    let registered: [Double]
    let logged: [Double]
  }

  /// The numbers of first, second, third and further logs of each region.
  struct Logs: Decodable, Sendable {
    let quarterly: [[Double]]
    let monthly: [[Double]]
  }

  struct Moments: Decodable, Sendable {
    let mean: [Double]
    let sd: [Double]
  }

  struct Directions: Decodable, Sendable {
    let given: [Double]
    let received: [Double]
  }

  struct Uses: Decodable, Sendable {
    let yes: [String: [Double]]
    let answered: [Double]
  }

  struct Part: Decodable, Sendable {
    let yes: [Double]
    let answered: [Double]

    /// The part of those who answered, region by region.
    var parts: [Double] { zip(yes, answered).map { $1 > 0 ? $0 / $1 : 0 } }
  }

  /// Each a number of logs, and of how many.
  struct Shares: Decodable, Sendable {
    let online: [Double]
    let ticked: [Double]
    let short: [Double]
    let duplicates: [Double]
  }
}

extension Margins {
  /// Reads the file.
  ///
  /// - Throws: `SimulationError.content` if something is missing or a list has another length.
  init(json: [UInt8]) throws(SimulationError) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    do {
      self = try decoder.decode(Margins.self, from: Data(json))
    } catch {
      throw .content("\(error)")
    }
    try check()
  }

  private func check() throws(SimulationError) {
    let lists: [[Double]] =
      [people.registered, people.logged, servicesYears, short, use.answered, chosen.unregistered]
      + background.values.flatMap(\.values) + support.values.flatMap { [$0.given, $0.received] }
      + firstLog.values.flatMap { [$0.mean, $0.sd] } + use.yes.values
      + [medication, hospital].flatMap { [$0.yes, $0.answered] }
    guard lists.allSatisfy({ $0.count == regions.count }),
      logs.quarterly.count == regions.count, logs.monthly.count == regions.count,
      zip(logs.quarterly, logs.monthly).allSatisfy({ $0.count == $1.count && !$0.isEmpty })
    else { throw .content("a list does not have one number for each region") }
  }
}
