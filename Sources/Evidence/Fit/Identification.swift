/// What the data of a model can identify.
enum Identification: Equatable {
  /// Both variances and the coefficients.
  case identified
  /// Not more pairs than coefficients.
  case tooFewPairs
  /// The residual is zero: the model fits exactly.
  case noVariation
  /// Every participant has one pair, so that only the sum of the variances is identified.
  case onePairEach
  /// The criterion does not depend on the variance between participants.
  case participantsOnly

  /// Examines a model.
  init(_ profile: Profile) {
    let square = profile.design.layout.place(Layout.change, Layout.change)
    let raw = profile.design.groups.reduce(0) { $0 + $1.rows[square] }
    guard profile.freedom > 0, let ordinary = profile.curve.point(0, sloped: false)
    else {
      self = .tooFewPairs
      return
    }
    guard ordinary.residual > 1e-12 * raw else {
      self = .noVariation
      return
    }
    guard profile.design.pairNumbers.contains(where: { $0 > 1 }) else {
      self = .onePairEach
      return
    }
    let values = [0, 0.25, 1, 4].map(profile.curve.criterion)
    let spread = (values.max() ?? 0) - (values.min() ?? 0)
    self = spread > 1e-9 * max(1, abs(values[0])) ? .identified : .participantsOnly
  }
}
