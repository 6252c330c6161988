import Instruments
import Testing

@Suite("Drafts")
struct DraftTests {
  private let form: Questionnaire

  init() throws { form = try #require(try ContentFiles.library().questionnaires["monthly-short"]) }

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
    draft.take([("projects.names", "Tea")], for: step.page.items)
    #expect(draft["projects.number"].isEmpty)
    #expect(draft["projects.names"] == ["Tea"])
    #expect(draft["wellbeing.clear"] == ["4"])
  }

  @Test("answers from a page that was made before the questions changed are taken, buttons are not")
  func outdatedPage() throws {
    var draft = Draft([("wellbeing.clear", "4"), ("hope.former", "1")])
    let step = try #require(form.steps.step("projects.projects"))
    draft.take(
      [
        ("projects.names", "Tea"), ("wellbeing.clear", "1"), ("former.question_given", "2"),
        ("go", "next"), ("form-token", "x"), ("day", "2026-01-01"), ("a.b.c", "x"), (".b", "x"),
        ("A.b", "x"), ("a.", "x"),
      ], for: step.page.items)
    #expect(
      draft.fields.map(\.name) == [
        "former.question_given", "hope.former", "projects.names", "wellbeing.clear",
      ])
    #expect(draft["wellbeing.clear"] == ["1"])
  }

  @Test("however many strange fields arrive, a draft stays small, and its own questions are taken")
  func manyFields() {
    var draft = Draft()
    draft.take((0..<5_000).map { ("a.b\($0)", "x") }, for: [])
    #expect(draft.fields.count == 2_000)
    draft.take([("projects.number", "1")], for: form.items)
    #expect(draft["projects.number"] == ["1"])
  }

  @Test("a log keeps answers as understood and everything else as typed", arguments: 0..<40)
  func kept(seed: Int) {
    var random = SeededGenerator(seed: seed)
    let draft = Draft(form.anyFields(&random) + [("hope.bright", "3"), ("former.question", "x")])
    let answers = form.check(draft).answers
    let kept = Draft(form.kept(of: draft, answers))
    #expect(form.decode(kept.fields) == answers)
    for (name, value) in draft.fields where answers[name] == nil {
      let isBlank = draft[name].allSatisfy { $0.allSatisfy(\.isWhitespace) }
      #expect(isBlank || draft[name].contains("ticked") || kept[name].contains(value))
    }
    #expect(Set(form.strays(in: draft)).isSuperset(of: ["former.question", "hope.bright"]))
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
