import Instruments
import TestSupport
import Testing
import Wording

@testable import FHIR

@Suite("When FHIR asks a question")
struct EnablingTests {
  /// What a system that follows the specification asks: an independent reading of `enableWhen`.
  private func asked(_ nodes: [FormNode], _ given: Answers) -> Set<String> {
    var asked: Set<String> = []
    func holds(_ test: EnablingTest) -> Bool {
      let answer = asked.contains(test.question) ? given[test.question] : nil
      let codes: [String] =
        switch answer {
        case .choice(let code): [code]
        case .choices(let codes): codes
        case .preferNotToSay: [AnswerValue.preferNotToSayCode]
        default: []
        }
      let number: Int? = if case .number(let number) = answer { number } else { nil }
      switch (test.comparison, test.value) {
      case (.exists, .bool(let wanted)): return (answer != nil) == wanted
      case (.isEqual, .code(let code)): return codes.contains(code)
      case (.isNotEqual, .code(let code)): return !codes.contains(code)
      case (.isAtLeast, .number(let bound)): return number.map { $0 >= bound } ?? false
      case (.isLess, .number(let bound)): return number.map { $0 < bound } ?? false
      default: return false
      }
    }
    func isEnabled(_ level: EnablingLevel?) -> Bool {
      guard let level else { return true }
      return level.needsAll ? level.tests.allSatisfy(holds) : level.tests.contains(where: holds)
    }
    func walk(_ node: FormNode) {
      switch node {
      case .line: break
      case .group(let group, let nodes): if isEnabled(group.level) { nodes.forEach(walk) }
      case .question(let item, let level): if isEnabled(level) { asked.insert(item.name) }
      }
    }
    nodes.forEach(walk)
    return asked
  }

  @Test("is when Kith asks it, whatever the branches and the answers", arguments: 0..<200)
  func sameAsKith(seed: Int) throws {
    var chance = SeededGenerator(seed: seed)
    let questionnaire = try RandomForm.questionnaire(&chance)
    let nodes: [FormNode]
    do {
      nodes = try FormNode.nodes(of: questionnaire) { _ in nil }
    } catch {
      // Too tangled to unfold; said, not guessed.
      guard case .condition = error else { throw error }
      return
    }
    for _ in 0..<20 {
      let answers = RandomForm.answers(questionnaire, &chance)
      let wanted = Set(
        zip(questionnaire.items, questionnaire.steps.way(answers).asked).filter(\.1).map(\.0.name))
      #expect(asked(nodes, answers) == wanted)
    }
  }

  @Test("is when Kith asks it, in every version of the log")
  func delivered() throws {
    let library = try Repository.instruments()
    var chance = SeededGenerator(seed: 1)
    for questionnaire in library.questionnaires.values {
      let nodes = try FormNode.nodes(of: questionnaire) { _ in nil }
      for _ in 0..<50 {
        let answers = RandomForm.answers(questionnaire, &chance)
        let wanted = Set(
          zip(questionnaire.items, questionnaire.steps.way(answers).asked).filter(\.1).map(\.0.name)
        )
        #expect(asked(nodes, answers) == wanted)
      }
    }
  }

  @Test("few branches of chance are too tangled")
  func fewRefusals() throws {
    let refused = try (0..<200).count { seed in
      var chance = SeededGenerator(seed: seed)
      let questionnaire = try RandomForm.questionnaire(&chance)
      do {
        _ = try FormNode.nodes(of: questionnaire) { _ in nil }
        return false
      } catch { return true }
    }
    #expect(refused < 20)
  }
}
