internal import Exchange
internal import Instruments

/// One version of the log, with the places of everything that the simulation answers.
struct VersionForm: Sendable {
  let version: Questionnaire
  let filler: RowFiller
  /// For given and received, the places of the kinds of support.
  let support: [[Int]]
  let projects: Int?
  /// For each outcome the places of its items; empty where the version does not ask it.
  let outcomes: [[Int]]
  /// The places of the five questions of the health profile.
  let profile: [Int]

  init(_ version: Questionnaire, _ codebook: Codebook, _ outcomes: Outcomes) {
    self.version = version
    filler = RowFiller(version, codebook)
    support = ["given", "received"].map { direction in
      Support.kinds.compactMap { kind in
        version.position(of: "giving-and-receiving.\(kind)_\(direction)")
      }
    }
    projects = version.position(of: "projects.number")
    self.outcomes = outcomes.forms.map { form in
      let places = form.items.compactMap { version.position(of: $0.name) }
      return places.count == form.items.count ? places : []
    }
    profile = ["mobility", "self_care", "activities", "pain", "mood"]
      .compactMap { version.position(of: "health.\($0)") }
  }
}
