import Instruments
import Testing

@Suite("Scores of the monthly log, worked by hand")
struct ScoringTests {
  private let form: Questionnaire

  init() throws { form = try #require(try ContentFiles.library().questionnaires["monthly-short"]) }

  private func score(_ fields: [FieldPair]) -> Scores {
    form.score(form.decode(fields))
  }

  private func wellbeing(_ values: [Int]) -> Scores {
    let items = ["hopeful", "useful", "relaxed", "problems", "clear", "close", "deciding"]
    return score(zip(items, values).map { ("wellbeing.\($0)", String($1)) })
  }

  private func giving(_ answers: KeyValuePairs<String, String>) -> Scores {
    score(answers.map { ("giving-and-receiving.\($0.key)", $0.value) })
  }

  @Test(
    "wellbeing adds up and is looked up in the published table",
    arguments: [
      ([1, 1, 1, 1, 1, 1, 1], 7, 7.00), ([5, 5, 5, 5, 5, 5, 5], 35, 35.00),
      ([3, 3, 3, 3, 3, 3, 3], 21, 19.25), ([1, 2, 3, 4, 5, 1, 2], 18, 17.43),
      ([5, 5, 5, 5, 5, 5, 4], 34, 32.55), ([1, 1, 1, 1, 1, 1, 2], 8, 9.51),
      ([4, 4, 4, 4, 4, 4, 4], 28, 25.03),
    ] as [([Int], Double, Double)])
  func wellbeing(values: [Int], sum: Double, metric: Double) {
    let scores = wellbeing(values)
    #expect(scores["wellbeing_sum"] == sum)
    #expect(scores["wellbeing_metric"] == metric)
    #expect(scores["wellbeing"] == metric)
  }

  @Test("the table never falls and only its ends are whole, so it is not shifted")
  func table() {
    var last = 0.0
    for sum in 7...35 {
      let values = (0..<7).map { (sum - 7) / 7 + 1 + ($0 < (sum - 7) % 7 ? 1 : 0) }
      let metric = wellbeing(values)["wellbeing_metric"] ?? 0
      #expect(metric > last)
      last = metric
    }
  }

  @Test("with an answer missing there is no wellbeing score")
  func missingWellbeing() {
    let scores = wellbeing([3, 3, 3, 3, 3, 3])
    #expect(scores["wellbeing_sum"] == nil)
    #expect(scores["wellbeing"] == nil)
    #expect(scores.isEmpty)
  }

  @Test("kinds count numbers above zero and ticks; blanks and zeros are none")
  func kinds() {
    let scores = giving([
      "informal_given": "4", "groups_given": "0", "peer_led_given": "ticked",
      "networks_given": "1", "programme_online_received": "ticked",
    ])
    #expect(scores["given_types"] == 3)
    #expect(scores["received_types"] == 1)
  }

  @Test("amounts add up, blanks are none, a tick leaves its own amount unknown")
  func amounts() {
    let scores = giving([
      "informal_given": "4", "one_to_one_given": "2", "pairs_given": "3", "groups_given": "ticked",
      "peer_led_given": "5", "other_online_received": "7", "networks_given": "9",
    ])
    #expect(scores["given_informal"] == 4)
    #expect(scores["received_informal"] == 0)
    #expect(scores["given_one_to_one"] == 5)
    #expect(scores["received_one_to_one"] == 0)
    #expect(scores["given_group"] == nil)
    #expect(scores["received_group"] == 0)
    #expect(scores["given_online"] == 0)
    #expect(scores["received_online"] == 7)
    #expect(scores["given_types"] == 6)
  }

  @Test("a tick is never 1")
  func tickIsNoNumber() {
    let scores = giving(["informal_given": "ticked"])
    #expect(scores["given_informal"] == nil)
    #expect(scores["given_types"] == 1)
  }

  @Test("a part left out altogether has no scores, not zeros")
  func untouched() {
    let scores = score([("projects.number", "0"), ("giving-and-receiving.shared", "pairs")])
    #expect(scores["projects"] == 0)
    #expect(scores["shared_types"] == 1)
    #expect(scores["given_types"] == nil)
    #expect(scores["received_online"] == nil)
    #expect(scores.measures == ["projects", "shared_types"])
  }

  @Test("every score stays in its range, whatever is answered", arguments: 0..<50)
  func ranges(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let scores = form.score(form.anyAnswers(&random))
    for measure in form.measures {
      if let score = scores[measure.id] { #expect(measure.range.contains(score)) }
    }
    #expect(scores.measures.allSatisfy { id in form.measures.contains { $0.id == id } })
  }

  @Test("the evidence finds every column it needs")
  func columns() {
    let exposures = [
      "projects", "given_types", "received_types", "given_informal", "received_informal",
      "given_one_to_one", "received_one_to_one", "given_group", "received_group", "given_online",
      "received_online",
    ]
    #expect(
      Set(form.measures.filter { $0.role == .exposure }.map(\.id)) == Set(exposures))
    #expect(form.measures.filter { $0.role == .outcome }.map(\.id) == ["wellbeing", "health"])
  }
}
