import Instruments
import Testing

@Suite("How much of single things a log tells of")
struct ItemAmountsTests {
  private let versions: [Questionnaire]

  init() throws {
    versions = try ContentFiles.library().questionnaires.values.sorted { $0.id < $1.id }
  }

  @Test("the amounts of a measure's items add up to its score, and are unknown when it is")
  func together() throws {
    var random = SeededGenerator(seed: 8)
    var (known, unknown) = (0, 0)
    for version in versions {
      var counted: Set<String> = []
      for measure in version.measures {
        // An item goes by the first measure that counts it.
        guard case .amount(let items, _) = measure.rule, counted.isDisjoint(with: items) else {
          continue
        }
        counted.formUnion(items)
        let amounts = ItemAmounts(of: items.filter { version.position(of: $0) != nil }, in: version)
        for _ in 0..<100 {
          let answers = version.anyAnswers(&random)
          let each = amounts.amounts(answers)
          let sum = each.contains(nil) ? nil : each.compactMap(\.self).reduce(0, +)
          #expect(sum == version.score(answers)[measure.id])
          if sum == nil { unknown += 1 } else { known += 1 }
        }
      }
    }
    #expect(known > 100 && unknown > 100)
  }

  @Test("answers to other questions than those named change no amount")
  func questions() throws {
    var random = SeededGenerator(seed: 9)
    for version in versions {
      let items = version.measures.flatMap { measure in
        if case .amount(let items, _) = measure.rule { items } else { [] as [String] }
      }
      let amounts = ItemAmounts(of: items, in: version)
      let names = Set(amounts.questions)
      #expect(items.isEmpty || names.count < version.items.count)
      for _ in 0..<100 {
        let answers = version.anyAnswers(&random)
        var few = Answers()
        for name in names { few[name] = answers[name] }
        let whole = version.decode(answers.encode())
        #expect(amounts.amounts(few) == amounts.amounts(whole))
      }
    }
  }
}
