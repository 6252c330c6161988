internal import Instruments
internal import Time
internal import Wording

extension MonthPage.Model {
  /// A log, what was changed in it, and the questions it answers; without them only what stands about it.
  init(
    _ log: Log, _ corrections: [Correction], _ questionnaire: Questionnaire?, _ words: Words
  ) {
    key = log.key
    day = log.day
    facts = [
      .init(words[.monthSent], words.written(log.sent.day)),
      .init(words[.monthWay], words[log.mode.phrase]),
    ]
    history = LogHistory(log, corrections).steps.map {
      Earlier($0, questionnaire, words)
    }
    guard let questionnaire else { return }
    let answers = questionnaire.decode(AnswerEncoding.decode(log.answers))
    let way = questionnaire.steps.way(answers)
    parts = way.shown.map {
      CheckPage.Part(
        step: $0, blocks: way.blocks(of: $0), answers: answers,
        language: words.language)
    }
    rights = questionnaire.instruments.map(\.rights)
  }
}

extension MonthPage.Model.Earlier {
  /// What a correction changed, in the words of the questions.
  fileprivate init(_ step: LogHistory.Step, _ questionnaire: Questionnaire?, _ words: Words) {
    made = step.made.day
    var facts: [CheckPage.Part.Answer] = []
    if let day = step.day {
      facts.append(.init(question: words[.monthDay], answer: words.written(day.before)))
    }
    let order = questionnaire?.items.map(\.name) ?? []
    let changes = step.answers.sorted {
      order.firstIndex(of: $0.name) ?? .max < order.firstIndex(of: $1.name) ?? .max
    }
    facts += changes.map { change in
      let item = questionnaire?.item(change.name)
      return .init(
        question: item?.text[words.language] ?? change.name,
        answer: questionnaire?.written(change.name, change.before, words.language)
          ?? (change.before.isEmpty ? nil : change.before.joined(separator: ", ")))
    }
    before = facts
  }
}

extension Questionnaire {
  /// A stored answer in the words of its question; `nil` if there is none, or if the question is no longer
  /// asked in this way.
  func written(_ name: String, _ values: [String], _ language: Language) -> String? {
    item(name)?.written(decode(values.map { (name, $0) })[name], language)
  }
}

extension Log.Mode {
  /// The mode in words.
  var phrase: Phrase {
    switch self {
    case .online: .monthWayOnline
    case .paper: .monthWayPaper
    case .helped: .monthWayHelped
    case .api: .monthWayAPI
    case .paperHelped: .monthWayPaperHelped
    }
  }
}
