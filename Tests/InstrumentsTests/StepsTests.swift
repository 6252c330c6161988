import Instruments
import Testing

@Suite("Steps")
struct StepsTests {
  @Test("the way forward ends, and shows every visible question exactly once", arguments: 0..<200)
  func walk(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let form = try Definitions.questionnaire(RandomInstrument.file(&random))
    for _ in 0..<5 {
      let way = form.steps.way(form.anyAnswers(&random))
      let shown = way.shown
      var walked: [String] = []
      var before: Step?
      var step = way.first
      while let current = step, walked.count <= form.steps.all.count {
        walked.append(current.id)
        #expect(way.previous(before: current)?.id == before?.id)
        #expect(
          way.progress(of: current)
            == Progress(step: walked.count, of: shown.count))
        before = current
        step = way.next(after: current)
      }
      #expect(walked == shown.map(\.id))
      let onSteps = form.steps.all.flatMap { way.items(of: $0).map(\.name) }
      let onShown = shown.flatMap { way.items(of: $0).map(\.name) }
      #expect(onShown == onSteps)
      #expect(Set(onShown).count == onShown.count)
      let inBlocks = shown.flatMap { way.blocks(of: $0).flatMap(\.items) }
      #expect(inBlocks.map(\.name) == onShown)
      // Whatever is asked is also shown.
      let asked = zip(form.items, way.asked).filter(\.1).map(\.0.name)
      #expect(Set(asked).isSubset(of: onShown))
    }
  }

  @Test("a walk that answers on the way ends too, in at most one pass", arguments: 0..<100)
  func answeringWalk(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let form = try Definitions.questionnaire(RandomInstrument.file(&random))
    var answers = Answers()
    var visited: [String] = []
    var step = form.steps.way(answers).first
    while let current = step, visited.count <= form.steps.all.count {
      visited.append(current.id)
      for item in form.steps.way(answers).items(of: current) where !random.once(in: 3) {
        answers[item.name] = item.anyAnswer(&random)
      }
      step = form.steps.way(answers).next(after: current)
    }
    #expect(visited == form.steps.way(answers).shown.map(\.id))
  }

  /// Whether work is asked, then hours if there is work, then overtime if there are hours.
  private func chain() throws -> Questionnaire {
    try Definitions.questionnaire(
      Definitions.file(
        scales:
          "{\"yes_no\": [{\"code\": \"yes\", \"text\": \"Y\"}, {\"code\": \"no\", \"text\": \"N\"}]}",
        pages: "["
          + Definitions.page(
            "work",
            """
            {"id": "work", "kind": "yes_no", "scale": "yes_no", "text": "Work?"},
            {"id": "hours", "kind": "number", "min": 0, "max": 90, "text": "Hours",
             "when": {"item": "work", "is": "yes"}},
            {"id": "other", "kind": "text", "max": 9, "text": "Other",
             "when": {"not": {"item": "work", "is": "yes"}}}
            """) + ","
          + Definitions.page(
            "more", "{\"id\": \"late\", \"kind\": \"text\", \"max\": 9, \"text\": \"Late\"}",
            when: "{\"item\": \"hours\", \"at_least\": 40}") + "]"))
  }

  @Test("a question that hangs on its own page is shown there, and asked once its time comes")
  func samePage() throws {
    let form = try chain()
    let step = try #require(form.steps.way(Answers()).first)
    #expect(form.steps.way(Answers()).items(of: step).map(\.id) == ["work", "hours", "other"])
    #expect(form.steps.way(Answers()).asked == [true, false, true, false])
    #expect(
      form.steps.way(form.decode([("demo.work", "yes")])).asked == [true, true, false, false])
  }

  @Test("an answer that is no longer asked opens nothing, and is not lost")
  func voidAnswer() throws {
    let form = try chain()
    let busy = form.decode([("demo.work", "yes"), ("demo.hours", "50")])
    #expect(form.steps.way(busy).shown.map(\.id) == ["demo.work", "demo.more"])
    var changed = busy
    changed["demo.work"] = .choice("no")
    #expect(form.steps.way(changed).shown.map(\.id) == ["demo.work"])
    #expect(changed["demo.hours"] == .number(50))
  }

  @Test("somebody who comes back goes on after what they typed, even if it was wrong")
  func resume() throws {
    let form = try #require(try ContentFiles.library().questionnaires["monthly-short"])
    func resume(_ fields: [FieldPair]) -> String? {
      let draft = Draft(fields)
      return form.steps.way(form.check(draft).answers).resume(draft)?.id
    }
    #expect(resume([]) == "giving-and-receiving.informal")
    #expect(
      resume([("giving-and-receiving.informal_given", "x")]) == "giving-and-receiving.projects")
    #expect(resume([("projects.number", "1")]) == "wellbeing.first")
    #expect(resume([("wellbeing.clear", "1")]) == "health.doing")
    #expect(resume([("health.own_health", "1")]) == "health.feeling")
  }

  @Test("a step is found by its name, and only then")
  func names() throws {
    let form = try #require(try ContentFiles.library().questionnaires["monthly-short"])
    for step in form.steps.all { #expect(form.steps.step(step.id)?.id == step.id) }
    #expect(form.steps.step("wellbeing") == nil)
    #expect(
      form.steps.all.map(\.opensInstrument) == [
        true, false, false, false, true, true, false, true, false,
      ])
  }
}
