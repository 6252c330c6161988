extension Plan {
  /// The exploratory plan that asks what comes first: each exposure's change one pair before the
  /// outcome's, and each outcome's change one pair before the exposure's.
  ///
  /// Needs three logs of a participant. Where the first holds and the second does not, the change in the
  /// exposure comes before that in the outcome; it is still no proof that it leads to it (Granger,
  /// Econometrica 1969, 37:424, on what such an order can and cannot show).
  public var leadLag: [Plan] {
    let forward = Plan(
      outcomes: outcomes,
      exposures: exposures.map {
        Exposure($0.name, isStratified: false, isLagged: true)
      }, adjust: adjust)
    let backward = Plan(
      outcomes: exposures.map(\.name),
      exposures: outcomes.map { Exposure($0, isStratified: false, isLagged: true) },
      adjust: adjust)
    return [forward, backward]
  }
}
