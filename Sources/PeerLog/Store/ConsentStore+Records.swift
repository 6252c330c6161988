public import Instruments

extension ConsentStore {
  /// The answers to every statement of a form, as they are kept; a statement without an answer is a no.
  public static func records(of answers: Answers, to form: Questionnaire) -> [Record] {
    form.instruments.flatMap { instrument in
      instrument.items.map {
        Record(
          statement: $0.name, version: instrument.version,
          agreed: answers[$0.name] == .choice("yes"))
      }
    }
  }
}
