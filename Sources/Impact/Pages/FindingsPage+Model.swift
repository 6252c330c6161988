internal import Evidence
internal import Identity

extension FindingsPage {
  /// What the page says.
  struct Model: Equatable, Sendable {
    /// Whose logs.
    let scope: Scope
    /// What the place is called, if it is one.
    let place: String?
    let plan: Plan
    let filter: FindingsFilter
    /// The years that can be chosen.
    let years: [Int]
    let rule: DisclosureRule
    /// How much there is at this moment, as it is told.
    let logs: Int
    let people: Int
    /// Whether something new waits for the next edition.
    let isWaiting: Bool
    /// How many questions were asked in the run.
    let questions: Int
    /// The models asked for, in the order of the plan.
    let models: [ToldModel]

    /// The findings of an edition, as they are told.
    init(
      _ edition: Edition, of scope: Scope, place: String?, filter: FindingsFilter, years: [Int],
      _ rule: DisclosureRule
    ) {
      (self.scope, self.place, self.filter, self.years, self.rule) =
        (scope, place, filter, years, rule)
      plan = edition.report.plan
      logs = edition.now.logs
      people = rule.rounded(edition.now.participants)
      isWaiting = edition.waiting > 0
      let answers = edition.report.answers
      questions = answers.count { $0.f != nil }
      models = Self.told(answers.filter(filter.holds), among: answers, rule)
    }

    /// Models as they are told; those with groups beside the same without.
    static func told(
      _ asked: [ModelAnswer], among answers: [ModelAnswer], _ rule: DisclosureRule
    ) -> [ToldModel] {
      let everybody = Dictionary(
        answers.filter { $0.by == nil }.map { ("\($0.outcome) \($0.exposure)", $0) },
        uniquingKeysWith: { first, _ in first })
      return asked.map { answer in
        ToldModel(answer, everybody: everybody["\(answer.outcome) \(answer.exposure)"], rule)
      }
    }

    /// The models of a kind.
    func models(_ kind: ToldModel.Kind) -> [ToldModel] { models.filter { $0.kind == kind } }

    /// Whether everything is kept back.
    var isAllKept: Bool { models.allSatisfy(\.isKept) }

    /// Where a model stands exactly.
    func address(_ model: ToldModel) -> ImpactRoute { .model(scope, name(model)) }

    /// What a model is called in an address.
    func name(_ model: ToldModel) -> ModelName {
      ModelName(model.outcome, model.exposure, by: model.by)
    }
  }
}
