public import EvidenceFiles
public import Instruments

extension Population {
  private static let columns = [
    "question", "answer", "among_question", "among_answer", "people", "population", "source",
  ]

  /// Reads a table with commas: `question,answer,among_question,among_answer,people,population,source`.
  ///
  /// `among_question` and `among_answer` are empty, or say among whom, such as age among women.
  ///
  /// - Parameters:
  ///   - path: Where it is.
  ///   - library: The questions about oneself, whose answers the table counts.
  /// - Throws: `TableError` for the first row that cannot be used, with its column and what would be right.
  public init(reading path: String, library: InstrumentLibrary) throws(TableError) {
    let table = try TableRows(path)
    let file = table.name
    let places = try table.places(of: Self.columns)
    let asked = Dictionary(
      CrowdQuestion.all(library).filter { $0.subject == .background }.map { ($0.name, $0.rows) },
      uniquingKeysWith: { first, _ in first })
    var rows: [Row] = []
    var (name, sources): (String?, [String]) = (nil, [])
    do {
      try table.eachRow { line, cells in
        let words = places.map { cells[$0].trimmed.text }
        func wrong(_ column: Int, _ problem: String) -> TableError {
          TableError(file: file, row: line, column: Self.columns[column], problem: problem)
        }
        func check(_ column: Int) throws(TableError) {
          guard let answers = asked[words[column]] else {
            throw wrong(column, "no question about people is called '\(words[column])'")
          }
          guard answers.contains(words[column + 1]) else {
            throw wrong(
              column + 1,
              "'\(words[column + 1])' is no answer to it; there are \(answers.joined(separator: ", "))"
            )
          }
        }
        try check(0)
        let isAmong = !words[2].isEmpty || !words[3].isEmpty
        if isAmong { try check(2) }
        guard let people = Int(words[4]), (0...20_000_000_000).contains(people) else {
          throw wrong(4, "people are a whole number such as 120500, not '\(words[4])'")
        }
        guard !words[5].isEmpty, name == nil || name == words[5] else {
          throw wrong(5, "every row has to be of one population; the first is '\(name ?? "")'")
        }
        guard !words[6].isEmpty else { throw wrong(6, "say where the number is from") }
        let row = Row(
          question: words[0], answer: words[1],
          among: isAmong ? Among(question: words[2], answer: words[3]) : nil, people: people)
        guard
          !rows.contains(where: {
            ($0.question, $0.answer, $0.among) == (row.question, row.answer, row.among)
          })
        else { throw wrong(1, "'\(words[1])' has a number already, further up") }
        rows.append(row)
        name = words[5]
        if !sources.contains(words[6]) { sources.append(words[6]) }
      }
    } catch let error as TableError { throw error } catch {
      throw TableError(file: file, problem: "\(error)")
    }
    guard let name else { throw TableError(file: file, problem: "the table has no numbers") }
    self.init(name: name, source: sources.joined(separator: "; "), rows: rows)
  }
}
