import Instruments
import Testing

@Suite("Answers laid out by their places")
struct AnswerSheetTests {
  private let versions: [Questionnaire]

  init() throws {
    let library = try ContentFiles.library()
    versions =
      library.questionnaires.values.sorted { $0.id < $1.id }
      + [library.form(of: "background")].compactMap(\.self)
  }

  @Test("the questions that are not asked are those that the steps do not ask")
  func asked() throws {
    var random = SeededGenerator(seed: 5)
    for version in versions {
      for _ in 0..<200 {
        let answers = version.anyAnswers(&random)
        let sheet = AnswerSheet(answers, of: version)
        var asked = [Bool](repeating: true, count: version.items.count)
        version.eachNotAsked(
          answer: { asked[$0] ? sheet.values[$0] : nil }, { asked[$0] = false })
        #expect(asked == version.steps.way(answers).asked)
      }
    }
  }
}
