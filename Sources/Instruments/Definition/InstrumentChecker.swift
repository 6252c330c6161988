internal import LineJSON

/// Checks a definition file and says everything that is wrong with it, and where.
public enum InstrumentChecker {
  /// What a file holds: an instrument, or the reasons why not.
  public struct Result: Sendable {
    /// The instrument; `nil` as soon as there is one problem.
    public let instrument: Instrument?

    /// Everything that is wrong, in the order of the lines.
    public let problems: [DefinitionProblem]
  }

  /// Reads and checks the bytes of a definition file, whatever they hold.
  ///
  /// A definition is in English at least; wording for one may be in any language.
  public static func check(_ bytes: [UInt8], needsEnglish: Bool = true) -> Result {
    do {
      return check(try JSONParser.parse(bytes), InstrumentReader(needsEnglish: needsEnglish))
    } catch {
      let problem = DefinitionProblem(line: error.line, path: "", fault: .notJSON(error.reason))
      return Result(instrument: nil, problems: [problem])
    }
  }

  /// Reads and checks a definition that was parsed.
  static func check(_ node: JSONNode, _ reader: InstrumentReader) -> Result {
    var reader = reader
    let instrument = reader.read(Entry(node: node, path: ""))
    let problems = reader.findings.problems.sorted { $0.line < $1.line }
    return Result(instrument: problems.isEmpty ? instrument : nil, problems: problems)
  }
}
