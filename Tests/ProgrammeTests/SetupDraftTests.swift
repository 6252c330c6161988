import Identity
import Storage
import Testing
import Web

@testable import Programme

struct SetupDraftTests {
  private let key = PlaceKey(rawValue: "k")

  @Test func aDraftIsReadAsItWasKept() {
    var numbers = SeededNumbers(seed: 2)
    let words = ["area", "online", "a=b&c", "چائے", "🌿", "area online", " "]
    for _ in 0..<200 {
      var draft = SetupDraft(programme: key)
      draft.name = numbers.happens(0.7) ? numbers.one(of: words) : nil
      draft.areas = (0..<numbers.number(in: 0...3)).compactMap { _ in numbers.one(of: words) }
      draft.isOnline = numbers.happens(0.5)
      if numbers.happens(0.5), let name = numbers.one(of: words),
        let home = numbers.one(of: draft.homes)
      {
        draft.project = SetupDraft.FirstProject(name: name, home: home)
      }
      let kept = FormEncoding.encode(draft.fields)
      #expect(SetupDraft(programme: key, fields: FormEncoding.decode(kept)) == draft)
    }
  }

  @Test func aStepOpensWhenEverythingBeforeItIsFilledIn() {
    var draft = SetupDraft(programme: key)
    #expect(draft.firstOpen == .name)
    draft.name = "Hands"
    #expect(draft.firstOpen == .areas)
    draft.isOnline = true
    #expect(draft.firstOpen == .project)
    draft.project = SetupDraft.FirstProject(name: "Tea", home: .online)
    #expect(draft.firstOpen == .account)
    draft.isOnline = false
    draft.areas = ["Online community"]
    #expect(draft.firstOpen == .project)
    for step in SetupStep.allCases { #expect(draft.allows(step) == (step <= .project)) }
  }

  @Test func theStepsAreInOrder() {
    #expect(SetupStep.welcome.previous == nil)
    #expect(SetupStep.account.next == nil)
    for step in SetupStep.allCases {
      if let next = step.next { #expect(next.previous == step) }
    }
  }
}
