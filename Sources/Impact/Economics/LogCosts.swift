internal import Instruments
internal import PeerLog

/// What the services that a log tells of cost, by a table of unit costs.
///
/// Of the priced items those count that every version asks which asks their instrument at all: then a change
/// between two logs is a change in what a person used, not in what they were asked.
struct LogCosts: Sendable {
  /// What a log costs by itself.
  struct Cost {
    /// For each of ``LogCosts/parts`` its cost; NaN where it is not known.
    var parts: [Double]
    /// The cost of everything; NaN where a part is not known.
    var total: Double { parts.reduce(0, +) }
  }

  /// The instruments that are priced, in the order of the table.
  let parts: [String]
  /// Priced items that some version leaves out, which do not count.
  let notAlwaysAsked: [String]
  /// Items of the priced instruments without a price.
  let unpriced: [String]

  private let priced: [(item: String, part: Int, price: Double)]
  private let amounts: [String: ItemAmounts]
  private let library: InstrumentLibrary

  init(_ costs: UnitCosts, _ library: InstrumentLibrary) {
    self.library = library
    func instrument(_ item: String) -> String { String(item.prefix { $0 != "." }) }
    var parts: [String] = []
    for row in costs.rows where !parts.contains(instrument(row.item)) {
      parts.append(instrument(row.item))
    }
    self.parts = parts
    let versions = library.questionnaires.values.sorted { $0.id < $1.id }
    func isAlwaysAsked(_ item: String) -> Bool {
      versions.allSatisfy { version in
        version.position(of: item) != nil
          || !version.instruments.contains { $0.id == instrument(item) }
      }
    }
    priced = costs.rows.filter { isAlwaysAsked($0.item) }.map { row in
      (row.item, parts.firstIndex(of: instrument(row.item)) ?? 0, row.price)
    }
    let items = priced.map(\.item)
    notAlwaysAsked = costs.rows.map(\.item).filter { !items.contains($0) }
    unpriced = library.countedItems.subtracting(costs.rows.map(\.item))
      .filter { parts.contains(instrument($0)) }.sorted()
    amounts = Dictionary(
      versions.filter { version in
        parts.allSatisfy { part in version.instruments.contains { $0.id == part } }
      }.map { ($0.id, ItemAmounts(of: items, in: $0)) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a log costs; `nil` for a version that does not ask about all the services.
  func cost(of log: ReadPerson.Log) -> Cost? {
    guard let amounts = amounts[log.questionnaire],
      let version = library.questionnaires[log.questionnaire]
    else { return nil }
    let answers = version.decode(AnswerEncoding.decode(log.answers))
    var cost = Cost(parts: Array(repeating: 0, count: parts.count))
    for (entry, amount) in zip(priced, amounts.amounts(answers)) {
      cost.parts[entry.part] += (amount ?? .nan) * entry.price
    }
    return cost
  }
}
