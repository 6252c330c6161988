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
  public static func check(_ bytes: [UInt8]) -> Result {
    do {
      var reader = InstrumentReader()
      let instrument = reader.read(Entry(node: try JSONParser.parse(bytes), path: ""))
      let problems = reader.findings.problems.sorted { $0.line < $1.line }
      return Result(instrument: problems.isEmpty ? instrument : nil, problems: problems)
    } catch {
      let problem = DefinitionProblem(line: error.line, path: "", fault: .notJSON(error.reason))
      return Result(instrument: nil, problems: [problem])
    }
  }
}
