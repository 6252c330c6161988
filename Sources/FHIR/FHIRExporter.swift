public import Exchange
public import Identity
internal import Instruments
public import PeerLog
public import Storage
internal import Time
internal import Wording

/// Takes out, as FHIR responses, the logs that people agreed to give for research.
///
/// Whose they are, under which pseudonyms and in which order, is as in every other cut (``Exporter``). Logs
/// are read and written one by one, so that memory does not grow with them.
public struct FHIRExporter: Sendable {
  private let forms: FHIRForms
  private let terms: ConsentTerms
  private let hasOwnWords: Bool

  /// How much was written.
  public struct Counts: Sendable, Equatable {
    /// How many people's logs.
    public var people = 0
    /// How many logs.
    public var logs = 0
    /// How many logs were left out, because their version is not known any more.
    public var unknown = 0
  }

  /// An exporter.
  ///
  /// - Parameters:
  ///   - forms: The versions of the log.
  ///   - terms: Whose answers may be used.
  ///   - ownWords: Whether answers in people's own words are written, which may name somebody.
  public init(_ forms: FHIRForms, terms: ConsentTerms, ownWords: Bool) {
    self.forms = forms
    self.terms = terms
    hasOwnWords = ownWords
  }

  /// Writes a cut as one QuestionnaireResponse a line.
  ///
  /// - Parameters:
  ///   - file: Where; it is left to the caller to finish it.
  ///   - database: The `kith` database.
  ///   - vault: What makes the pseudonyms.
  ///   - id: The name of the cut.
  /// - Returns: how much was written.
  /// - Throws: `ExchangeError` or `StorageError`.
  public func write(
    to file: OutputFile, from database: any Database, vault: Vault, id: String
  ) throws -> Counts {
    try database.read { connection in
      let names = vault.pseudonyms(of: id)
      let people = try ResearchStore.people(under: terms, on: connection)
        .map { (name: names.name(of: $0.key), key: $0.key) }
        .sorted { $0.name < $1.name }
      var counts = Counts(people: people.count)
      for person in people {
        let logs = try ResearchStore.logs(of: person.key, on: connection)
        for (index, log) in logs.enumerated() {
          let language = Language(rawValue: log.language)
          guard let form = forms.form(log.questionnaire, in: language) else {
            counts.unknown += 1
            continue
          }
          try file.write(
            form.responseResource(self.log(log, of: person.name, index + 1, form.questionnaire))
              + "\n")
          counts.logs += 1
        }
      }
      return counts
    }
  }

  private func log(
    _ log: ResearchStore.SentLog, of participant: String, _ number: Int,
    _ questionnaire: Questionnaire
  ) -> FHIRLog {
    var answers = questionnaire.decode(AnswerEncoding.decode(log.answers.text))
    for item in questionnaire.items where !hasOwnWords {
      if case .text = item.kind { answers[item.name] = nil }
    }
    return FHIRLog(
      participant: participant, number: number, day: log.day, sent: log.sent.day.iso,
      mode: log.mode, language: Language(rawValue: log.language),
      duration: max(0, log.sent - log.started),
      editions: Dictionary(
        AnswerEncoding.decode(log.edition).map { ($0.name, $0.value) },
        uniquingKeysWith: { first, _ in first }),
      answers: answers)
  }
}
