internal import Instruments
internal import PeerLog
internal import Web

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
  /// By the version of a log how the priced items are counted in it.
  private let versions: [String: Version]

  private struct Version {
    let questionnaire: Questionnaire
    let amounts: ItemAmounts
    let fields: FieldReader

    init(_ questionnaire: Questionnaire, _ items: [String]) {
      self.questionnaire = questionnaire
      amounts = ItemAmounts(of: items, in: questionnaire)
      fields = FieldReader(amounts.questions)
    }

    /// The amounts of the items; of the answers only those are read that decide them.
    func amounts(of line: String) -> [Double?] {
      var typed: [FieldPair] = []
      fields.each(of: line) { place, value in
        typed.append(
          (
            amounts.questions[place],
            PercentEncoding.decode(String(decoding: value, as: UTF8.self), plus: true)
          ))
      }
      return amounts.amounts(questionnaire.decode(typed))
    }
  }

  init(_ costs: UnitCosts, _ library: InstrumentLibrary) {
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
    self.versions = Dictionary(
      versions.filter { version in
        parts.allSatisfy { part in version.instruments.contains { $0.id == part } }
      }.map { ($0.id, Version($0, items)) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a log costs; `nil` for a version that does not ask about all the services.
  func cost(of log: ReadPerson.Log) -> Cost? {
    guard let version = versions[log.questionnaire] else { return nil }
    var cost = Cost(parts: Array(repeating: 0, count: parts.count))
    for (entry, amount) in zip(priced, version.amounts(of: log.answers)) {
      cost.parts[entry.part] += (amount ?? .nan) * entry.price
    }
    return cost
  }
}
