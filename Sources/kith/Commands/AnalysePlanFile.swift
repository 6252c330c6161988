internal import Evidence
internal import FoundationEssentials

/// Reads a plan of analysis from a JSON file.
///
/// `{"outcomes": ["wellbeing"], "exposures": ["given_types"], "adjust": ["projects"], "by": ["gender"]}`
enum PlanFile {
  private struct Form: Decodable {
    var outcomes: [String]
    var exposures: [String]
    var adjust: [String]?
    var by: [String]?
  }

  /// Reads the file; groupings that the programme's plan knows are grouped as it does.
  ///
  /// - Throws: `CommandError` when the file cannot be read or is not a plan.
  static func read(_ path: String) throws(CommandError) -> Plan {
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(filePath: path)) } catch {
      throw CommandError("The plan \(path) cannot be read.", .data)
    }
    let form: Form
    do { form = try JSONDecoder().decode(Form.self, from: bytes) } catch {
      throw CommandError(
        "\(path) is not a plan: it needs the lists outcomes and exposures, and may have adjust and by.",
        .data)
    }
    guard !form.outcomes.isEmpty, !form.exposures.isEmpty else {
      throw CommandError("The plan \(path) names no outcome or no exposure.", .data)
    }
    let known = Plan.programme.groupings
    return Plan(
      outcomes: form.outcomes, exposures: form.exposures.map { Exposure($0) },
      adjust: form.adjust ?? [],
      groupings: (form.by ?? []).map { name in
        known.first { $0.name == name } ?? Grouping(name)
      })
  }
}
