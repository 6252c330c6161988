import Evidence
import EvidenceFiles
import Testing

/// Bad input gives one line that names the row and the column.
struct BadInputTests {
  private static let good = "a,2020-01-01,1,1,1,1"

  /// What is wrong, on which row, in which column, and a word the line has to hold.
  static let cases: [(text: String, row: Int?, column: String?, word: String)] = [
    ("", nil, nil, "empty"),
    ("participant,wellbeing\n", 1, "date", "no such column"),
    ("person,date,wellbeing\n", 1, "participant", "no such column"),
    ("participant,date,date\n", 1, "date", "twice"),
    ("participant,date,projects\n\(good)\n", 1, nil, "none of the outcomes"),
    ("participant,date,wellbeing,given\n\(good)\n", 1, "projects", "adjusted"),
    ("\(Table.heading)\n\(good)\na,2020-02-01,x,1,1,1\n", 3, "wellbeing", "not a number"),
    ("\(Table.heading)\n\(good)\n\nb,2020-02-01,1,1,1,1e999\n", 4, "given", "not a number"),
    ("\(Table.heading)\na,03/04/2020,1,1,1,1\n", 2, "date", "YYYY-MM-DD"),
    ("\(Table.heading)\n\(good)\na,2020-02-30,1,1,1,1\n", 3, "date", "YYYY-MM-DD"),
    ("\(Table.heading)\n\(good)\na,2020-02-01,1,1,1\n", 3, nil, "5 columns"),
    ("\(Table.heading)\n\(good)\na,2020-02-01,1,1,1,1,1\n", 3, nil, "7 columns"),
    ("\(Table.heading)\n\(good)\na,\"2020-02-01,1,1,1,1\n", 3, "date", "quote"),
    ("\(Table.heading)\n\(good)\na,2020-02-01,\"1\"2,1,1,1\n", 3, nil, "quote"),
  ]

  @Test(arguments: cases.indices)
  func isSaidWithItsPlace(index: Int) throws {
    let wanted = Self.cases[index]
    let error = try #require(throws: TableError.self) { try Table.analyse(wanted.text) }
    #expect(error.row == wanted.row)
    if wanted.column != nil { #expect(error.column == wanted.column) }
    #expect(error.description.contains(wanted.word), "\(error)")
    #expect(error.description.hasPrefix(error.file))
    #expect(!error.description.contains("\n"))
  }

  @Test func theFirstOfManyErrorsIsNamed() throws {
    let rows = (0..<60_000).map { "p\($0),2020-01-01,1,\($0 > 20_000 ? "x" : "1"),1,1" }
    let text = ([Table.heading] + rows).joined(separator: "\n")
    let error = try #require(throws: TableError.self) { try Table.analyse(text) }
    #expect(error.row == 20_003)
  }

  @Test func theLineOfTheFileIsNamedAfterSorting() throws {
    let text = """
      participant,date,wellbeing,hope,projects,given
      a,2020-03-01,1,1,1,1
      b,2020-01-01,1,1,1,1
      a,2020-01-01,1,1,1,1
      b,2020-02-01,1,1,?,1
      """
    let error = try #require(throws: TableError.self) { try Table.analyse(text) }
    #expect(error.row == 5)
    #expect(error.column == "projects")
  }

  @Test func aMissingFileIsSaid() throws {
    let options = AnalysisOptions(logs: "/nowhere/logs.csv", plan: Table.plan)
    let error = try #require(throws: TableError.self) { try Analysis(options) }
    #expect(error.description.contains("/nowhere/logs.csv: cannot be opened"))
  }

  @Test func absentColumnsSkipTheirModelsWithOneLineEach() throws {
    let text = "participant,date,wellbeing,projects\na,2020-01-01,1,1\na,2020-02-01,2,2\n"
    let analysis = try Table.analyse(text)
    #expect(analysis.summaries.plan.models.count == 1)
    #expect(analysis.explanations.count == 2)
    #expect(analysis.explanations.allSatisfy { $0.contains("hope") || $0.contains("given") })
  }

  @Test func aGroupThatChangesIsRefused() throws {
    var plan = Table.plan
    plan.groupings = [Grouping("area")]
    let text = """
      area,participant,date,wellbeing,hope,projects,given
      north,a,2020-01-01,1,1,1,1
      south,b,2020-01-01,1,1,1,1
      south,b,2020-02-01,1,1,1,1
      north,b,2020-03-01,1,1,1,1
      """
    let error = try #require(throws: TableError.self) { try Table.analyse(text, plan: plan) }
    #expect(error.row == 5)
    #expect(error.column == "area")
  }
}
