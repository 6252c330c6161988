internal import Instruments

/// How one outcome is asked: its items, and which scores their sum can give.
struct OutcomeForm: Sendable {
  /// The scores that are possible, from the lowest.
  let points: [Double]
  /// The sum of the items, reversals done, that gives the first point; each point needs one more.
  let firstSum: Int
  /// The items.
  let items: [Item]

  /// One item.
  struct Item: Sendable {
    let name: String
    /// What each step from the lowest value is stored as.
    let codes: [String]
    /// What the lowest step counts for.
    let low: Int
    let isReversed: Bool
  }

  /// The form of an outcome.
  ///
  /// - Throws: `SimulationError.missing` if no questionnaire asks it in a way that is known here.
  init(_ outcome: String, _ library: InstrumentLibrary) throws(SimulationError) {
    let instruments = library.instruments.values
    let measures = instruments.flatMap(\.measures)
    func measure(_ id: String) throws(SimulationError) -> Measure {
      guard let found = measures.first(where: { $0.id == id }) else { throw .missing(id) }
      return found
    }
    var rule = try measure(outcome).rule
    var table: [Double]?
    while true {
      switch rule {
      case .same(let other): rule = try measure(other).rule
      case .table(let other, _, let values):
        table = values
        rule = try measure(other).rule
      case .sum(let summed, _):
        let items = try summed.map { summed throws(SimulationError) in
          try Self.item(summed.item, isReversed: summed.reversedAround != nil, instruments)
        }
        self.init(items, table: table)
        return
      case .copy(let name):
        self.init([try Self.item(name, isReversed: false, instruments)], table: nil)
        return
      case .count, .amount, .index: throw .missing(outcome)
      }
    }
  }

  private init(_ items: [Item], table: [Double]?) {
    self.items = items
    let low = items.reduce(0) { $0 + $1.low }
    let steps = items.reduce(0) { $0 + $1.codes.count - 1 }
    firstSum = low
    points = table ?? (low...low + steps).map(Double.init)
  }

  private static func item(
    _ name: String, isReversed: Bool, _ instruments: some Collection<Instrument>
  ) throws(SimulationError) -> Item {
    let item = instruments.lazy.flatMap(\.items).first { $0.name == name }
    let options = item?.scale?.options.filter { $0.value != nil } ?? []
    let sorted = options.sorted { ($0.value ?? 0) < ($1.value ?? 0) }
    guard let low = sorted.first?.value else { throw .missing(name) }
    return Item(
      name: name, codes: sorted.map(\.code), low: Int(low), isReversed: isReversed)
  }

  /// The place of the point that is nearest to a value.
  func nearest(to value: Double) -> Int {
    var low = 0
    var high = points.count - 1
    while low < high {
      let middle = (low + high) / 2
      if value < (points[middle] + points[middle + 1]) / 2 {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low
  }
}
