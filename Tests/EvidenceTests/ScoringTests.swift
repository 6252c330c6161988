import Evidence
import Instruments
import TestSupport
import Testing

@testable import EvidenceFiles

/// Tables of answers are scored as the instruments score them.
struct TableScoringTests {
  private let library: InstrumentLibrary
  private let full: Questionnaire

  init() throws {
    library = try Repository.instruments()
    full = try #require(library.questionnaires["monthly-full"])
  }

  private var measures: [String] { full.measures.map(\.id) }

  /// Answers by chance, with everything that a cell can hold.
  private func cells(_ dice: inout Dice) -> [String: String] {
    var cells: [String: String] = [:]
    let part = dice.below(8)
    for item in full.items {
      switch (item.kind, dice.below(8)) {
      case (_, 0..<part / 2): cells[item.name] = ["", "skipped", "NA"][dice.below(3)]
      case (.choice(let scale), _), (.yesNo(let scale), _):
        cells[item.name] = scale.options[dice.below(scale.options.count)].code
      case (.choices(let scale), _):
        cells[item.name] = scale.options.filter { _ in dice.below(3) == 0 }.map(\.code)
          .joined(separator: " ")
      case (.number(let rule), _):
        cells[item.name] =
          rule.allowsTick && dice.below(6) == 0
          ? "ticked" : String(rule.min + dice.below(min(40, rule.max - rule.min + 1)))
      case (.text, _): break
      }
    }
    return cells
  }

  /// The same answers as Instruments reads and scores them.
  private func expected(_ cells: [String: String]) -> Scores {
    var fields: [FieldPair] = []
    for (name, value) in cells where !["", "skipped", "NA"].contains(value) {
      let isSeveral = if case .choices = full.item(name)?.kind { true } else { false }
      for part in isSeveral ? value.split(separator: " ").map(String.init) : [value] {
        fields.append((name, part))
      }
    }
    return full.score(full.decode(fields))
  }

  @Test(arguments: 1...6)
  func everyMeasureIsThatOfTheInstruments(seed: Int) throws {
    var dice = Dice(UInt64(seed))
    var scoring = RowScoring(library)
    for (place, measure) in measures.enumerated() {
      let isScored = scoring.add(measure, at: place, columns: Set(full.items.map(\.name)))
      #expect(isScored, "\(measure)")
    }
    let scorer = RowScorer(scoring)
    var values = [Double](repeating: 0, count: measures.count)
    for _ in 0..<150 {
      let cells = cells(&dice)
      for (name, slot) in scoring.slots {
        let isRead = Array((cells[name] ?? "").utf8).withUnsafeBufferPointer {
          scorer.read($0, slot: slot)
        }
        #expect(isRead, "\(name) \(cells[name] ?? "")")
      }
      values.withUnsafeMutableBufferPointer { buffer in
        if let base = buffer.baseAddress { scorer.score(into: base) }
      }
      let expected = expected(cells)
      for (value, measure) in zip(values, measures) {
        #expect(
          value == expected[measure] || (value.isNaN && expected[measure] == nil), "\(measure)")
      }
    }
  }

  @Test func aTableOfAnswersSaysWhatATableOfScoresSays() throws {
    var dice = Dice(7)
    let names = full.items.filter { if case .text = $0.kind { false } else { true } }.map(\.name)
    let plan = Plan.programme
    let columns = plan.valueColumns.reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    var raw = [(["participant", "date"] + names).joined(separator: ",")]
    var scored = [(["participant", "date"] + columns).joined(separator: ",")]
    for person in 0..<60 {
      for month in 1...5 {
        let key = ["p\(person)", "2016-0\(month)-03"]
        let cells = cells(&dice)
        let scores = expected(cells)
        raw.append((key + names.map { cells[$0] ?? "" }).joined(separator: ","))
        scored.append(
          (key + columns.map { scores[$0].map { "\($0)" } ?? "" }).joined(separator: ","))
      }
    }
    let read = try analyse(raw)
    let direct = try analyse(scored)
    #expect(read.explanations == direct.explanations)
    #expect(read.summaries.counts == direct.summaries.counts)
    #expect(agree(read.summaries.analyse(), direct.summaries.analyse(), 1e-9))
  }

  private func analyse(_ lines: [String], people: [String]? = nil) throws -> Analysis {
    let table = try TemporaryTable(lines.joined(separator: "\n"))
    let people = try people.map {
      try TemporaryTable($0.joined(separator: "\n"), name: "people.csv")
    }
    var options = AnalysisOptions(logs: table.path)
    options.people = people?.path
    options.instruments = { [library] in library }
    return try withExtendedLifetime((table, people)) { try Analysis(options) }
  }

  @Test func groupsAreReadFromBackgroundAnswers() throws {
    let logs = [
      "participant,date,projects,health_status", "a,2016-01-01,1,5", "a,2016-02-01,2,6",
      "b,2016-01-01,1,5", "b,2016-02-01,0,7",
    ]
    let people = [
      "participant,background.age,background.orientation,background.ethnicity,background.gender",
      "a,18-24,lesbian_gay,black_other,prefer-not", "b,65,heterosexual,arab,female",
    ]
    let labels = try analyse(logs, people: people).summaries.labels
    let names = try analyse(logs, people: people).summaries.plan.groupings.map(\.name)
    let groups = Dictionary(uniqueKeysWithValues: zip(names, labels))
    #expect(groups["age"] == ["<35", "55+"])
    #expect(groups["sexuality"] == ["LGB", "Heterosexual"])
    #expect(groups["ethnicity"] == ["Black", "Other"])
    #expect(groups["ethnicity_detail"] == ["black_other", "arab"])
    #expect(groups["gender"] == ["female"])
  }

  @Test(
    arguments: [
      ("wellbeing.useful", "7", "one of 1, 2, 3, 4, 5"),
      ("giving-and-receiving.informal_given", "301", "a whole number from 0 to 300"),
      ("giving-and-receiving.informal_given", "2.5", "a whole number"),
      ("projects.number", "ticked", "a whole number from 0 to 50"),
    ])
  func whatIsNoAnswerIsSaidWithItsPlace(column: String, cell: String, word: String) throws {
    let others = ["projects.number", "wellbeing.useful"].filter { $0 != column }
    let rest = others.map { _ in ",1" }.joined()
    let lines = [
      "participant,date,\(column),\(others.joined(separator: ","))", "a,2016-01-01,1\(rest)",
      "a,2016-02-01,\(cell)\(rest)",
    ]
    let error = try #require(throws: TableError.self) { try analyse(lines) }
    #expect(error.row == 3 && error.column == column)
    #expect(error.description.contains(word), "\(error)")
  }

  @Test func scoresGoBeforeAnswersAndMissingQuestionsLeaveTheirModels() throws {
    let lines = [
      "participant,date,wellbeing,wellbeing.useful,projects.number,hope.bright",
      "a,2016-01-01,20,1,1,2",
      "a,2016-02-01,21,1,2,3",
    ]
    let analysis = try analyse(lines)
    let answers = analysis.summaries.analyse()
    #expect(answers.first { $0.outcome == "wellbeing" }?.pairs == 1)
    // Eleven of the twelve questions of hope are not in the table.
    #expect(answers.first { $0.outcome == "hope" }?.pairs == 0)
    #expect(analysis.explanations.contains { $0.contains("self_efficacy") })
  }
}
