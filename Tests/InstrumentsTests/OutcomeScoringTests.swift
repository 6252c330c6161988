import Instruments
import Testing
import Wording

@Suite("Scores of hope, contact, trust in oneself and health, worked by hand")
struct OutcomeScoringTests {
  private let form: Questionnaire

  init() throws { form = try #require(try ContentFiles.library().questionnaires["monthly-full"]) }

  /// The scores of an instrument whose items are answered in their order; `nil` leaves one out.
  private func score(_ instrument: String, _ codes: [String?]) -> Scores {
    let items = form.items.filter { $0.name.hasPrefix("\(instrument).") }
    return form.score(
      form.decode(zip(items, codes).compactMap { item, code in code.map { (item.name, $0) } }))
  }

  private func score(_ instrument: String, _ values: [Int?]) -> Scores {
    score(instrument, values.map { value in value.map { String($0) } })
  }

  @Test("the third and the sixth line of hope are those on being alone and on fear")
  func reversedLines() {
    let items = form.items.filter { $0.name.hasPrefix("hope.") }.map(\.id)
    #expect(items.count == 12)
    #expect([items[2], items[5]] == ["alone", "ahead"])
  }

  @Test(
    "hope adds up, the third and the sixth line the other way round",
    arguments: [
      // All alike: ten times 1 and twice 5 - 1; ten times 4 and twice 5 - 4; 12 times the middle.
      ([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 18),
      ([4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4], 42),
      ([2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], 26),
      // The most and the least hopeful answers.
      ([4, 4, 1, 4, 4, 1, 4, 4, 4, 4, 4, 4], 48),
      ([1, 1, 4, 1, 1, 4, 1, 1, 1, 1, 1, 1], 12),
      // 3+2+(5-2)+3+4+(5-3)+3+2+3+1+3+4.
      ([3, 2, 2, 3, 4, 3, 3, 2, 3, 1, 3, 4], 33),
    ] as [([Int], Double)])
  func hope(values: [Int], sum: Double) {
    #expect(score("hope", values)["hope"] == sum)
  }

  @Test("up to two lines of hope may be missing and count as the mean of the others")
  func hopeMissing() {
    // Without belief: 3+2+3+3+2+3+2+3+1+3+4 = 29 of 11 lines.
    let one: [Int?] = [3, 2, 2, 3, nil, 3, 3, 2, 3, 1, 3, 4]
    #expect(abs((score("hope", one)["hope"] ?? 0) - 29.0 / 11 * 12) < 1e-9)
    // A reversed line missing as well: 27 of 10 lines.
    let two: [Int?] = [3, 2, 2, 3, nil, nil, 3, 2, 3, 1, 3, 4]
    #expect(abs((score("hope", two)["hope"] ?? 0) - 32.4) < 1e-9)
    let three: [Int?] = [3, 2, nil, 3, nil, nil, 3, 2, 3, 1, 3, 4]
    #expect(score("hope", three).isEmpty)
  }

  @Test("contact: three answers in each of three circles, in bands from 0 to 5")
  func contact() {
    let scores = score("contact", ["0", "1", "2", "3-4", "5-8", "9", "9", "9", "9"])
    #expect(scores["contact_family"] == 3)
    #expect(scores["contact_friends"] == 12)
    #expect(scores["contact_neighbours"] == 15)
  }

  @Test("contact: a circle with an answer missing has no score, the others do")
  func contactMissing() {
    let scores = score("contact", ["2", nil, "2", "0", "0", "0", nil, nil, nil])
    #expect(scores.measures == ["contact_friends"])
    #expect(scores["contact_friends"] == 0)
  }

  @Test("contact offers the published bands, in order")
  func bands() throws {
    for item in form.items where item.name.hasPrefix("contact.") {
      let scale = try #require(item.scale)
      #expect(scale.options.map(\.code) == ["0", "1", "2", "3-4", "5-8", "9"])
      #expect(scale.options.map(\.value) == [0, 1, 2, 3, 4, 5])
    }
  }

  @Test(
    "trust in oneself: six numbers from 1 to 10; one may be missing",
    arguments: [
      ([1, 1, 1, 1, 1, 1], 6), ([10, 10, 10, 10, 10, 10], 60), ([7, 3, 10, 1, 5, 8], 34),
      // 7+3+10+1+5 = 26 for five, 31.2 for six.
      ([7, 3, 10, 1, 5, nil], 31.2), ([7, 3, 10, 1, nil, nil], nil),
    ] as [([Int?], Double?)])
  func selfEfficacy(values: [Int?], sum: Double?) {
    let found = score("self-efficacy", values)["self_efficacy"]
    #expect(found.map { ($0 * 1e9).rounded() } == sum.map { ($0 * 1e9).rounded() })
  }

  @Test("trust in oneself says that difficulties are whatever the person calls them")
  func difficulties() throws {
    let instrument = try #require(form.instruments.first { $0.id == "self-efficacy" })
    #expect(instrument.introduction[.english].contains("difficulties means whatever you call them"))
    for step in form.steps.all where step.id.hasPrefix("self-efficacy.") {
      for case .grid(let grid) in step.page.blocks { #expect(grid.scale.isNumbered) }
    }
  }

  // 1 less the constant 0.081, less 0.269 if any level is 3, less the weight of each level.
  @Test(
    "the health index gives the published values of the UK time trade-off set",
    arguments: [
      ("11111", 1.0),
      ("21111", 0.850), ("12111", 0.815), ("11211", 0.883), ("11121", 0.796), ("11112", 0.848),
      ("11221", 0.760), ("11223", 0.255), ("12321", 0.329), ("22222", 0.516),
      ("33221", -0.037), ("33333", -0.594),
    ])
  func healthIndex(profile: String, index: Double) {
    let scores = score("health", profile.map { String($0) })
    #expect(scores["health_index"] == index)
    #expect(scores["health"] == nil)
  }

  @Test("health is the person's own number, with or without the profile")
  func health() {
    #expect(score("health", ["1", "1", "2", "2", "1", "7"])["health"] == 7)
    let alone = score("health", [nil, nil, nil, nil, nil, "10"])
    #expect(alone["health"] == 10)
    #expect(alone["health_index"] == nil)
    let partial = score("health", ["1", "1", nil, "2", "1", "3"])
    #expect(partial.measures == ["health"])
  }

  @Test("the index is named with its value set and is only supporting")
  func valueSet() throws {
    let measure = try #require(form.measures.first { $0.id == "health_index" })
    #expect(measure.role == .supporting)
    guard case .index(let set) = measure.rule else {
      Issue.record("not an index")
      return
    }
    #expect(set.name == "EQ-5D-3L, UK time trade-off (Dolan 1997)")
  }

  @Test("a bare number on a scale reads the same in every language")
  func bareNumbers() throws {
    let urdu = Language(rawValue: "ur")
    let scale = try #require(form.item("health.own_health")?.scale)
    #expect(scale.options.map(\.value) == (1...10).map(Double.init))
    for option in scale.options.dropFirst().dropLast() {
      #expect(option.text.exists(in: urdu) && option.text[urdu] == option.code)
    }
    #expect(scale.options.first?.text[urdu] != scale.options.first?.text[.english])
  }
}
