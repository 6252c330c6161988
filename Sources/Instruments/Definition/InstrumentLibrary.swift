/// All instruments and questionnaires of a folder of definition files.
public struct InstrumentLibrary: Sendable {
  /// The instruments, by id.
  public let instruments: [String: Instrument]

  /// The questionnaires, by id.
  public let questionnaires: [String: Questionnaire]

  /// The file that lists the questionnaires.
  public static let questionnairesFile = "questionnaires.json"

  /// Reads the files, given by name; refuses them all if one is at fault.
  ///
  /// Each file but `questionnaires.json` holds one instrument and is called after its id.
  ///
  /// - Throws: every problem of every file.
  public init(_ files: [String: [UInt8]]) throws(LibraryError) {
    var problems: [LibraryError.Problem] = []
    var instruments: [String: Instrument] = [:]
    var measures: [String: String] = [:]
    for (file, bytes) in files.sorted(by: { $0.key < $1.key }) where file != Self.questionnairesFile
    {
      let result = InstrumentChecker.check(bytes)
      problems += result.problems.map { .init(file: file, problem: $0) }
      guard let instrument = result.instrument else { continue }
      func add(_ fault: DefinitionFault, _ path: String) {
        problems.append(.init(file: file, problem: .init(line: 1, path: path, fault: fault)))
      }
      if file != "\(instrument.id).json" { add(.otherFileName(id: instrument.id), "id") }
      for measure in instrument.measures
      where measures.updateValue(file, forKey: measure.id) != nil {
        add(.duplicate(measure.id), "measures")
      }
      instruments[instrument.id] = instrument
    }
    var reader = QuestionnaireReader(instruments: instruments)
    // With a broken instrument, "there is no such instrument" would only repeat the news.
    if let bytes = files[Self.questionnairesFile], problems.isEmpty {
      reader.read(bytes)
      problems += reader.findings.problems.map { .init(file: Self.questionnairesFile, problem: $0) }
    }
    guard problems.isEmpty else { throw LibraryError(problems: problems) }
    self.instruments = instruments
    questionnaires = reader.questionnaires
  }

  /// A form of a single instrument, such as the consent.
  public func form(of instrument: String) -> Questionnaire? {
    instruments[instrument].map {
      Questionnaire(id: $0.id, title: $0.title, instruments: [$0])
    }
  }
}

/// Why a folder of definition files is refused.
public struct LibraryError: Error, Sendable, CustomStringConvertible {
  /// Every problem of every file.
  public let problems: [Problem]

  /// A problem and the file it is in.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// The file's name.
    public let file: String

    /// What is wrong, and where.
    public let problem: DefinitionProblem

    public var description: String { "\(file), \(problem)" }
  }

  public var description: String { problems.map(\.description).joined(separator: "\n") }
}
