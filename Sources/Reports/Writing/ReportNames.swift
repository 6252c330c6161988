internal import Evidence
internal import Impact
internal import Instruments
internal import Wording

/// What things are called in a report, as the questions and the findings page call them.
struct ReportNames {
  let words: Words
  let library: InstrumentLibrary

  var language: Language { words.language }

  /// A phrase of the reports.
  subscript(_ name: String) -> String { words[Phrase("reports.\(name)")] }

  /// A phrase with values in it.
  subscript(_ name: String, _ values: KeyValuePairs<String, String>) -> String {
    words[Phrase("reports.\(name)"), values]
  }

  /// Numbers and signs that run from left to right in every language (Unicode Bidirectional Algorithm,
  /// isolates), such as a date or an interval.
  func run(_ text: String) -> String {
    language.direction == .rightToLeft ? "\u{2066}\(text)\u{2069}" : text
  }

  /// The month of a day such as 2026-09-25, in words.
  func month(_ day: String) -> String {
    let parts = day.split(separator: "-")
    guard parts.count > 1, let month = Int(parts[1]), (1...12).contains(month) else {
      return run(String(day.prefix(7)))
    }
    return words[
      "figures.period.month",
      ["month": words[Phrase("figures.month.\(month)")], "year": String(parts[0])]]
  }

  private var found: FindingWords { FindingWords(words: words) }
  private var groups: GroupWords {
    GroupWords(words: words, background: library.form(of: "background"))
  }

  func outcome(_ name: String) -> String { found.outcome(name) }
  func exposure(_ name: String) -> String { found.exposure(name) }
  func level(_ name: String) -> String { level(named: name).map(found.level) ?? name }
  func grouping(_ name: String) -> String { groups.grouping(name) }
  func group(_ label: String, of grouping: String) -> String { groups.group(label, of: grouping) }

  private func level(named name: String) -> ChangeLevel? {
    ChangeLevel.allCases.first { $0.name == name }
  }

  /// When what happened, as the beginning of a sentence.
  func when(_ row: ModelRow) -> String {
    level(named: row.level).map { found.when(row.exposure, $0) } ?? ""
  }

  /// A variable of the tables of people.
  func variable(_ row: PeopleRow) -> String {
    if row.table == .support { return support(row.variable) }
    let isOutcome = Plan.programme.outcomes.contains(row.variable)
    return isOutcome ? outcome(row.variable) : self["variable.\(row.variable)"]
  }

  /// A kind of support.
  func support(_ kind: String) -> String {
    option(kind, of: "giving-and-receiving.shared") ?? kind
  }

  /// A row of the tables of people.
  func category(_ row: PeopleRow, _ question: String?) -> String {
    switch row.category {
    case ReportVariable.missing: self["missing"]
    case ReportVariable.mean: self["mean"]
    case AnswerValue.preferNotToSayCode:
      question.flatMap(item)?.preferNotToSay?[language] ?? row.category
    case "giving", "receiving": self["direction.\(row.category)"]
    default: question.flatMap { option(row.category, of: $0) } ?? row.category
    }
  }

  private func item(_ question: String) -> Item? {
    let instrument = question.prefix { $0 != "." }
    return library.instruments[String(instrument)]?.items.first { $0.name == question }
  }

  private func option(_ code: String, of question: String) -> String? {
    item(question)?.scale?.option(code)?.text[language]
  }

  /// The sentence of a finding.
  func sentence(_ row: ModelRow) -> String {
    guard let mean = row.mean, let low = row.low, let high = row.high,
      let level = level(named: row.level)
    else { return "" }
    return found.sentence(
      row.outcome, row.exposure, level, mean: mean, low: low, high: high,
      size: row.isFound ? row.size : nil)
  }
}
