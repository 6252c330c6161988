internal import Evidence
internal import Instruments
internal import PeerLog

/// One thing that the tables of people count, and how it is read from what somebody answered.
struct ReportVariable: Sendable {
  /// What somebody's answer is to the table.
  enum Reading: Equatable, Sendable {
    /// They said nothing, or were not asked.
    case missing
    /// One of the rows of the table.
    case row(Int)
    /// They answered, and it is in no row: a no where only the yes is counted.
    case other
    /// A number, of which the table has the mean.
    case number(Double)
  }

  let table: PeopleRow.Table
  /// The name of the variable, as in the published tables.
  let name: String
  /// The rows, by the code of the answer.
  let rows: [String]
  /// The question whose texts name the variable and its rows; none for a score.
  let question: String?
  /// Further questions of a log that are looked at.
  var others: [String] = []
  let read: @Sendable (ReportPerson) -> Reading

  /// The row of a mean.
  static let mean = "mean"
  /// The row of those who said nothing.
  static let missing = "MISSING"

  /// Everything that the published tables A4.2 to A4.4 count, in their order, as far as it is asked.
  static func all(_ library: InstrumentLibrary, _ plan: Plan) -> [ReportVariable] {
    background(library) + start(library, plan) + support(library)
  }
}

extension ReportVariable {
  /// Table A4.2.
  private static func background(_ library: InstrumentLibrary) -> [ReportVariable] {
    let items = library.form(of: "background")?.items ?? []
    func item(_ name: String) -> Item? { items.first { $0.name == "background.\(name)" } }
    func answers(_ variable: String, _ name: String) -> ReportVariable? {
      guard let item = item(name), let scale = item.scale else { return nil }
      let codes =
        scale.options.map(\.code)
        + (item.preferNotToSay == nil ? [] : [AnswerValue.preferNotToSayCode])
      return ReportVariable(table: .background, name: variable, rows: codes, question: item.name) {
        guard let code = $0.background[item.name]?.first else { return .missing }
        return codes.firstIndex(of: code).map(Reading.row) ?? .missing
      }
    }
    func yes(_ variable: String, _ name: String) -> ReportVariable? {
      guard let item = item(name) else { return nil }
      return ReportVariable(
        table: .background, name: variable, rows: ["yes"], question: item.name
      ) {
        $0.background[item.name]?.first == "yes" ? .row(0) : .other
      }
    }
    let years = item("services_years").map { item in
      ReportVariable(
        table: .background, name: "years_of_mh_service_use", rows: [mean], question: item.name
      ) {
        ($0.background[item.name]?.first).flatMap(Double.init).map(Reading.number) ?? .missing
      }
    }
    return [
      answers("age", "age"), answers("gender", "gender"), answers("transgender_history", "trans"),
      answers("sexual_orientation", "orientation"), answers("location", "area"),
      yes("formal_mh_services", "services"), years, yes("learning_disability", "learning"),
      yes("long_term_physical_condition", "physical"), answers("ethnicity", "ethnicity"),
    ].compactMap(\.self)
  }
}
