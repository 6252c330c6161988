import Instruments
import Testing

@Suite("Drafts")
struct DraftTests {
  private let form: Questionnaire

  init() throws { form = try #require(try ContentFiles.library().questionnaires["monthly"]) }

  @Test("steps may arrive in any order, and again, and give the same draft", arguments: 0..<30)
  func anyOrder(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let fields = form.anyFields(&random)
    let steps = form.steps.all
    var inOrder = Draft()
    for step in steps { inOrder.take(fields, for: step.page.items) }
    var mixed = Draft()
    for step in (steps + steps).shuffled(using: &random) {
      mixed.take(fields, for: step.page.items)
    }
    #expect(mixed == inOrder)
  }

  @Test("checking takes nothing away from what was typed", arguments: 0..<60)
  func nothingLost(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let fields = form.anyFields(&random)
    let draft = Draft(fields)
    for mode in EntryMode.allCases {
      let checked = form.check(draft, mode: mode, required: form.items)
      for item in form.items {
        let typed = fields.filter { $0.name == item.name && !$0.value.isEmpty }.map(\.value)
        #expect(draft[item.name] == typed)
        // Something with content is either understood or pointed out, never passed over.
        if typed.contains(where: { $0.contains { !$0.isWhitespace && $0 != "\u{0}" } }) {
          #expect((checked.answers[item.name] != nil) != (checked[item.name] != nil))
        }
      }
    }
    #expect(Draft(draft.fields) == draft)
  }

  @Test("a step that comes back empty clears its fields and no others")
  func cleared() throws {
    var draft = Draft([("projects.number", "2"), ("wellbeing.clear", "4")])
    let step = try #require(form.steps.step("projects.projects"))
    draft.take([("projects.names", "Tea"), ("wellbeing.clear", "1")], for: step.page.items)
    #expect(draft["projects.number"].isEmpty)
    #expect(draft["projects.names"] == ["Tea"])
    #expect(draft["wellbeing.clear"] == ["4"])
  }

  @Test("fields of an older version stay in the draft")
  func olderVersion() {
    var draft = Draft([("wellbeing.former", "4")])
    draft.take([("projects.number", "1")], for: form.items)
    #expect(draft["wellbeing.former"] == ["4"])
    #expect(form.check(draft).answers.names == ["projects.number"])
  }

  @Test("a draft made from answers says the same", arguments: 0..<10)
  func fromAnswers(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let answers = form.anyAnswers(&random)
    #expect(form.check(Draft(answers), mode: .paper).answers == answers)
  }
}
