import Instruments
import Testing

@Suite("Answers")
struct AnswersTests {
  private let library: InstrumentLibrary

  init() throws { library = try ContentFiles.library() }

  private var forms: [Questionnaire] {
    library.questionnaires.values + library.instruments.keys.compactMap { library.form(of: $0) }
  }

  @Test("what is stored is read back the same, and stored again the same", arguments: 0..<40)
  func roundTrip(seed: Int) {
    var random = SeededGenerator(seed: seed)
    for form in forms {
      let answers = form.anyAnswers(&random)
      let fields = answers.encode()
      #expect(form.decode(fields) == answers)
      #expect(form.decode(fields.shuffled(using: &random)) == answers)
      #expect(form.decode(fields).encode().elementsEqual(fields, by: ==))
    }
  }

  @Test("answers are equal in whatever order they were given", arguments: 0..<20)
  func order(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let form = try #require(library.questionnaires["monthly-short"])
    let answers = form.anyAnswers(&random)
    var again = Answers()
    for name in answers.names.shuffled(using: &random) { again[name] = answers[name] }
    #expect(again == answers)
    #expect(again.names == again.names.sorted())
  }

  @Test("an answer taken back is gone, and an empty choice is none")
  func takenBack() {
    var answers = Answers()
    answers["a.b"] = .number(3)
    answers["a.c"] = .choices(["x"])
    answers["a.b"] = nil
    answers["a.c"] = .choices([])
    answers["a.d"] = nil
    #expect(answers.isEmpty)
    #expect(answers == Answers())
  }
}
