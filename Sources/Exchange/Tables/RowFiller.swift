public import Instruments

/// Fills a row's cells from the answers to one version of the log, or to the background questions.
///
/// Every question of the version is answered, skipped or not asked; every other stays not asked.
public struct RowFiller: Sendable {
  /// The version.
  public let version: Questionnaire
  /// For each place of the version its column, whether it can be marked as skipped and its codes.
  private let columns: [Column?]
  /// For each measure of the version its column.
  private let measures: [Int?]

  private struct Column: Sendable {
    let number: Int
    let canBeSkipped: Bool
  }

  /// A filler of the table of logs for one of the codebook's versions.
  public init(_ version: Questionnaire, _ codebook: Codebook) {
    self.init(version, codebook.logItems, codebook.measures)
  }

  /// A filler of the table of people; `nil` if nothing is asked about people.
  public static func people(_ codebook: Codebook) -> RowFiller? {
    codebook.background.map { RowFiller($0, codebook.peopleItems, []) }
  }

  private init(
    _ version: Questionnaire, _ items: [(item: Item, column: Int)],
    _ measures: [(measure: Measure, column: Int)]
  ) {
    self.version = version
    let byName = Dictionary(
      items.map { ($0.item.name, $0.column) }, uniquingKeysWith: { first, _ in first })
    columns = version.items.map { item in
      byName[item.name].map { Column(number: $0, canBeSkipped: !item.isOwnWords) }
    }
    let byMeasure = Dictionary(
      measures.map { ($0.measure.id, $0.column) }, uniquingKeysWith: { first, _ in first })
    self.measures = version.measures.map { byMeasure[$0.id] }
  }

  /// Fills a row that has just been cleared with answers and scores.
  public func fill(_ row: TableRow, _ sheet: AnswerSheet) {
    fillAnswers(row, sheet)
    for (measure, score) in zip(measures, version.score(sheet)) {
      if let measure, let score { row.set(measure, score) }
    }
  }

  /// Fills a row that has just been cleared with answers alone.
  func fillAnswers(_ row: TableRow, _ sheet: AnswerSheet) {
    for (place, column) in columns.enumerated() {
      guard let column else { continue }
      switch sheet.values[place] {
      case nil: if column.canBeSkipped { row.put(column.number, .skipped) }
      case .number(let number): row.set(column.number, number)
      case .choice(let code): row.set(column.number, code)
      case .choices(let codes):
        row.set(column.number, codes.joined(separator: ColumnType.separator))
      case .text(let text): row.set(column.number, text)
      case .preferNotToSay: row.put(column.number, .preferNotToSay)
      case .ticked: row.put(column.number, .ticked)
      }
    }
    var closed = Set<Int>()
    version.eachNotAsked(answer: { closed.contains($0) ? nil : sheet.values[$0] }) { place in
      closed.insert(place)
      if let column = columns[place] { row.put(column.number, .notAsked) }
    }
  }
}
