public import Exchange
public import Instruments

/// An invented programme of any size that looks like the published one.
///
/// Regions, background, staying, modes, kinds of support, scores, ticks, duplicates, people who never
/// registered and the sizes of change follow the published tables of the Side by Side evaluation; what is
/// matched is listed in ``matched``. No person in it exists. The same seed gives the same bytes.
public struct Simulation: Sendable {
  let margins: Margins
  let codebook: Codebook
  let people: PersonMaker
  let logs: LogMaker
  let versions: [VersionForm]
  let quarters: [Quarter?]
  let days = Days()

  /// A simulation that answers the given questionnaires.
  ///
  /// - Parameters:
  ///   - json: The file `Content/simulation/side-by-side.json`.
  ///   - library: The questionnaires.
  ///   - codebook: The columns of the tables.
  /// - Throws: `SimulationError`.
  public init(
    json: [UInt8], library: InstrumentLibrary, codebook: Codebook
  ) throws(SimulationError) {
    let margins = try Margins(json: json)
    let outcomes = try Outcomes(margins, library)
    let people = PersonMaker(margins)
    versions = try Self.versionNames.map { name throws(SimulationError) in
      guard let version = library.questionnaires[name] else { throw .missing(name) }
      return VersionForm(version, codebook, outcomes)
    }
    quarters = versions.map {
      $0.version.id.hasPrefix("quarterly")
        ? Quarter($0.version, margins, useCodes: people.useCodes) : nil
    }
    logs = LogMaker(margins, outcomes)
    (self.margins, self.codebook, self.people) = (margins, codebook, people)
  }

  /// In the order of ``version(isQuarterly:isShort:)``.
  private static let versionNames = [
    "monthly-full", "monthly-short", "quarterly-full", "quarterly-short",
  ]

  /// The place of a version.
  func version(isQuarterly: Bool, isShort: Bool) -> Int {
    (isQuarterly ? 2 : 0) + (isShort ? 1 : 0)
  }

  /// What of the published programme a simulated one has, one line each.
  public static let matched = [
    "people by region, registered or not, with logs or without (figure 4.1, tables A4.2 and A4.4)",
    "first, second, third ... logs by region, quarterly and monthly (A4.1)",
    "background by region, each question for itself (A4.2)",
    "employment, medicine and hospital at the first log by region (A4.3)",
    "scores at the first log by region, means and standard deviations; health is invented (A4.3)",
    "kinds of support given and received at the first log by region (A4.4); none of any kind",
    "projects at the first log: none, three and more",
    "online 50%, ticks 18%, short versions 25%, duplicates 1.5%, months of joining and logging",
    "pairs of logs in which kinds given, kinds received and projects fell, stayed, rose (A4.5)",
    "standard deviations of the changes of the seven outcomes",
    "mean change of each outcome at each level of kinds given, received and projects (A4.5)",
  ]

  /// What is not matched, one line each.
  public static let unmatched = [
    "how background answers go together, and how they go together with support and scores",
    "two or more kinds of support (3 points too few gave them); means by month, read off figures",
    "amounts of support and their changes (A4.6 to A4.9), subgroups (A4.10, A4.11)",
    "the health profile, hours, visits, services and durations: invented",
  ]
}
