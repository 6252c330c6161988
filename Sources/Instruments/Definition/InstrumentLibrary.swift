internal import Wording

/// All instruments and questionnaires of a folder of definition files.
public struct InstrumentLibrary: Sendable {
  /// The instruments, by id.
  public let instruments: [String: Instrument]

  /// The questionnaires, by id.
  public let questionnaires: [String: Questionnaire]

  /// Which of them are asked when; `nil` if no file says.
  public let schedule: Schedule?

  /// The file that lists the questionnaires.
  public static let questionnairesFile = "questionnaires.json"

  /// Reads the files, given by name; refuses them all if one is at fault.
  ///
  /// Each file but `questionnaires.json` holds one instrument and is called after its id. `versions`
  /// is the programme's own file of versions, which may use those of `questionnaires.json` and whose
  /// schedule, if it has one, is the one that holds. `wordings` are the owners' words that the programme has
  /// loaded; each takes the place of our own in its language.
  ///
  /// - Throws: every problem of every file.
  public init(
    _ files: [String: [UInt8]], versions: DefinitionFile? = nil, wordings: [LicensedWording] = []
  ) throws(LibraryError) {
    var problems: [LibraryError.Problem] = []
    var instruments: [String: Instrument] = [:]
    var measures: [String: String] = [:]
    for (file, bytes) in files.sorted(by: { $0.key < $1.key }) where file != Self.questionnairesFile
    {
      let result: InstrumentChecker.Result
      let own = wordings.filter { "\($0.instrument).json" == file }
      if own.isEmpty {
        result = InstrumentChecker.check(bytes)
      } else {
        result = WordingLayer.check(bytes, under: own, &problems)
      }
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
    for wording in wordings where instruments[wording.instrument] == nil && problems.isEmpty {
      problems.append(
        .init(
          file: wording.file.name,
          problem: .init(line: 1, path: "id", fault: .unknownInstrument(wording.instrument))))
    }
    var reader = QuestionnaireReader(instruments: instruments)
    // With a broken instrument, "there is no such instrument" would only repeat the news.
    let lists =
      [
        files[Self.questionnairesFile].map { DefinitionFile(Self.questionnairesFile, $0) },
        versions,
      ]
      .compactMap { $0 }
    for list in lists where problems.isEmpty {
      reader.read(list.bytes)
      problems += reader.findings.problems.map { .init(file: list.name, problem: $0) }
    }
    guard problems.isEmpty else { throw LibraryError(problems: problems) }
    self.instruments = instruments
    questionnaires = reader.questionnaires
    schedule = reader.schedule
  }

  /// Every instrument that a questionnaire asks or asked, each whole.
  ///
  /// By it what was typed in one version is understood in all of them.
  public var everything: Questionnaire {
    let ids = Set(questionnaires.values.flatMap { $0.instruments.map(\.id) })
    return Questionnaire(
      id: "everything", title: "", instruments: ids.sorted().compactMap { instruments[$0] })
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
