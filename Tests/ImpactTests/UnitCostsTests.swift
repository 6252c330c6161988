import EvidenceFiles
import Foundation
import Impact
import TestSupport
import Testing

/// The programme's table of prices.
@Suite struct UnitCostsTests {
  private static let heading = "item,price,currency,unit,year,source\n"
  private static let nights = "hospital.mental_nights"

  @Test("Columns may stand in any order; text may be quoted")
  func good() throws {
    let costs = try UnitCosts(
      table:
        "source,year,unit,currency,price,item\n\"A, \"\"B\"\"\",2017,a night,GBP,400.50,\(Self.nights)\n"
        + "C,2008,a visit,GBP,36,community-services.gp_contacts\n")
    #expect(costs.currency == "GBP" && costs.years == [2008, 2017])
    #expect(costs.rows.map(\.price) == [400.5, 36])
    #expect(costs.rows[0].source == "A, \"B\"" && costs.rows[0].item == Self.nights)
  }

  @Test("The sample is a table of prices, each with its source")
  func sample() throws {
    let path = Repository.root.appending(path: "Content/economics/unit-costs.csv").path
    let costs = try UnitCosts(reading: path, library: Repository.instruments())
    #expect(costs.rows.allSatisfy { !$0.source.isEmpty && !$0.unit.isEmpty })
  }

  @Test(
    "What cannot be used is named with its row and column",
    arguments: [
      ("item,price,unit,year,source\n", 1, "currency", "no such column"),
      (heading + "hospital.any,1,GBP,a,2017,b\n", 2, "item", "counts anything"),
      (
        heading + "\(nights),1,GBP,a,2017,b\n\(nights),2,GBP,a,2017,b\n", 3, "item",
        "a price already"
      ),
      (heading + "\(nights),£4,GBP,a,2017,b\n", 2, "price", "not '£4'"),
      (heading + "\(nights),-4,GBP,a,2017,b\n", 2, "price", "not '-4'"),
      (heading + "\(nights),nan,GBP,a,2017,b\n", 2, "price", "not 'nan'"),
      (heading + "\(nights),4,,a,2017,b\n", 2, "currency", "one currency"),
      (
        heading + "\(nights),4,GBP,a,2017,b\nhospital.birth_nights,4,EUR,a,2017,b\n", 3,
        "currency", "'GBP'"
      ),
      (heading + "\(nights),4,GBP,a,last year,b\n", 2, "year", "not 'last year'"),
      (heading + "\(nights),4,GBP,a,2017,\n", 2, "source", "where the price is from"),
    ] as [(String, Int, String, String)])
  func bad(table: String, row: Int, column: String, says: String) throws {
    let error = try #require(throws: TableError.self) { try UnitCosts(table: table) }
    #expect(error.row == row && error.column == column && error.problem.contains(says))
  }

  @Test("A row with too few cells, and a table without rows, are refused")
  func broken() throws {
    #expect(throws: TableError.self) { try UnitCosts(table: Self.heading + "\(Self.nights),4\n") }
    #expect(throws: TableError.self) { try UnitCosts(table: Self.heading) }
    #expect(throws: TableError.self) { try UnitCosts(table: "") }
  }
}
