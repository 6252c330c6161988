internal import Evidence
internal import Web

/// What somebody wants to see of the findings, as it stands in the address.
struct FindingsFilter: Equatable, Sendable {
  /// An outcome of the plan; every one, when nil.
  var outcome: String?
  /// An exposure of the plan.
  var exposure: String?
  /// A grouping of the plan; everybody together, when nil.
  var community: String?
  /// A year.
  var year: Int?

  /// Names of the fields.
  static let fields = (outcome: "about", exposure: "with", community: "among", year: "year")

  /// Nothing chosen.
  init() {}

  /// Reads an address; what the plan does not know is passed over.
  init(_ query: Fields, plan: Plan) {
    func known(_ field: String, _ names: [String]) -> String? {
      query[field].flatMap { names.contains($0) ? $0 : nil }
    }
    outcome = known(Self.fields.outcome, plan.outcomes)
    exposure = known(Self.fields.exposure, plan.exposures.map(\.name))
    community = known(Self.fields.community, plan.groupings.map(\.name).filter(Self.isCommunity))
    year = query[Self.fields.year].flatMap { Int($0) }
    // A year is told of everybody together: of one group in one year there are few.
    if community != nil { year = nil }
  }

  /// Whether groups may be shown beside each other: places never are, since that would rank them.
  static func isCommunity(_ grouping: String) -> Bool {
    !["region", "project_type"].contains(grouping)
  }

  /// Whether a model is asked for.
  func holds(_ answer: ModelAnswer) -> Bool {
    answer.by == community && (outcome ?? answer.outcome) == answer.outcome
      && (exposure ?? answer.exposure) == answer.exposure
  }
}
