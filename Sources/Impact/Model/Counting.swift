public import Evidence
internal import Identity
public import Instruments
public import PeerLog
internal import Storage
internal import Time

/// How what people sent becomes what the models count: the plan's columns, from scores and background.
public struct Counting: Sendable {
  /// What is analysed.
  public let plan: Plan
  /// For each of `Plan.valueColumns`, how many units make a point.
  let units: [Double]
  /// For each outcome the middle of its range.
  let middles: [Double]
  let library: InstrumentLibrary
  /// What people have to have agreed to, to be counted.
  let terms: ConsentTerms
  /// How many of a participant's first pairs of logs count; all, when nil.
  public var pairLimit: Int?
  private let columns: [String]
  private let scores: ScoreReader
  private let background: Questionnaire?
  /// Reads the answers about support, each at the place of its question.
  let support: FieldReader
  /// What figures of who takes part tell, and which two of its questions are set against each other.
  public let questions: [CrowdQuestion]
  let crossed: [Int]

  /// The grouping by area; its labels are the keys of areas until names are put to them.
  static let region = "region"

  /// A plan over the measures of a library; a grouping that Kith does not ask for is left out of it.
  ///
  /// - Parameters:
  ///   - plan: What is analysed.
  ///   - library: The instruments with the measures and the background questions.
  public init(_ plan: Plan = .programme, library: InstrumentLibrary) {
    var plan = plan
    background = library.form(of: "background")
    let asked = Set(background?.items.map(\.name) ?? [])
    // The course of the logs is told by the first grouping, so that the area comes first.
    plan.groupings =
      plan.groupings.filter { $0.name == Self.region }
      + plan.groupings.filter { asked.contains(Grouping.questions[$0.name] ?? "") }
    let measures = MeasureUnits(library)
    self.plan = plan
    self.library = library
    terms = ConsentTerms(library.form(of: "consent"))
    columns = plan.valueColumns
    scores = ScoreReader(columns)
    units = columns.map(measures.unit)
    middles = plan.outcomes.map(measures.middle)
    let questions = CrowdQuestion.all(library)
    let pair = ["age", "gender"].compactMap { grouping in
      questions.firstIndex { $0.name == Grouping.questions[grouping] }
    }
    self.questions = questions
    support = FieldReader(
      questions.map { $0.subject == .background ? nil : $0.name })
    crossed = pair.count == 2 ? pair : []
  }

  /// The columns of the plan that no instrument of the library measures.
  public var unknownColumns: [String] {
    let measures = Set(library.instruments.values.flatMap(\.measures).map(\.id))
    return columns.filter { !measures.contains($0) }
  }

  /// The logs and groups of somebody; of several logs about one day the last counts.
  public func history(of person: CountedPerson) -> History {
    history(of: person, background(of: person))
  }

  /// The same of somebody whose background is read already (``background(of:)``).
  public func history(of person: CountedPerson, _ background: Answers) -> History {
    var history = History(logs: [], groups: groups(of: person, background))
    for (index, log) in person.logs.enumerated() {
      if index + 1 < person.logs.count, person.logs[index + 1].day == log.day {
        history.replaced += 1
        continue
      }
      history.logs.append(scores.read(log.scores))
      history.times.append(Double(log.day.number))
    }
    return history
  }

  /// What somebody said about themselves, as far as it is an answer.
  public func background(of person: CountedPerson) -> Answers {
    background?.check(Draft(AnswerEncoding.decode(person.background))).answers ?? Answers()
  }

  private func groups(of person: CountedPerson, _ answers: Answers) -> [String?] {
    plan.groupings.map { grouping in
      if grouping.name == Self.region { return person.area?.rawValue }
      guard let question = Grouping.questions[grouping.name],
        case .choice(let code) = answers[question]
      else { return nil }
      return grouping.label(of: code)
    }
  }
}
