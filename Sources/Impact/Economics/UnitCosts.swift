public import EvidenceFiles
public import Instruments

/// What one night, visit or contact costs, as the programme's own table says.
public struct UnitCost: Hashable, Sendable {
  /// The field name of the question that counts it, such as `community-services.gp_contacts`.
  public let item: String
  /// The price of one.
  public let price: Double
  /// What one is, such as `a consultation`.
  public let unit: String
  /// The year of the price.
  public let year: Int
  /// Where the price is from.
  public let source: String
}

/// A table of unit costs, in one currency.
public struct UnitCosts: Sendable {
  /// The prices, in the order of the table; each item at most once.
  public let rows: [UnitCost]
  /// The currency of all prices, such as `GBP`.
  public let currency: String

  /// The years the prices are from, the earliest first.
  public var years: [Int] { Set(rows.map(\.year)).sorted() }

  private static let columns = ["item", "price", "currency", "unit", "year", "source"]

  /// Reads a table with commas: `item,price,currency,unit,year,source`.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - library: The instruments, which say what is counted.
  /// - Throws: `TableError` for the first row that cannot be used, with its column and what would be right.
  public init(reading path: String, library: InstrumentLibrary) throws(TableError) {
    let table = try TableRows(path)
    let file = table.name
    let places = try table.places(of: Self.columns)
    let counted = library.countedItems
    var rows: [UnitCost] = []
    var currency: String?
    do {
      try table.eachRow { line, cells in
        let words = places.map { cells[$0].trimmed.text }
        func wrong(_ column: Int, _ problem: String) -> TableError {
          TableError(file: file, row: line, column: Self.columns[column], problem: problem)
        }
        guard counted.contains(words[0]) else {
          throw wrong(0, "no question called '\(words[0])' counts anything; see 'kith codebook'")
        }
        guard !rows.contains(where: { $0.item == words[0] }) else {
          throw wrong(0, "'\(words[0])' has a price already, further up")
        }
        guard let price = Double(words[1]), price.isFinite, price >= 0 else {
          throw wrong(1, "a price is a number such as 36 or 16.50, not '\(words[1])'")
        }
        guard !words[2].isEmpty, currency == nil || currency == words[2] else {
          throw wrong(
            2, "all prices have to be in one currency; the first is in '\(currency ?? "")'")
        }
        guard let year = Int(words[4]), (1900...2200).contains(year) else {
          throw wrong(4, "a year is a number such as 2017, not '\(words[4])'")
        }
        guard !words[5].isEmpty else { throw wrong(5, "say where the price is from") }
        currency = words[2]
        rows.append(
          UnitCost(item: words[0], price: price, unit: words[3], year: year, source: words[5]))
      }
    } catch let error as TableError { throw error } catch {
      throw TableError(file: file, problem: "\(error)")
    }
    guard let currency else {
      throw TableError(file: file, problem: "the table has a heading and no prices")
    }
    (self.rows, self.currency) = (rows, currency)
  }
}
