/// What answers add up to, keyed by measure; a measure that could not be scored is absent.
public struct Scores: Hashable, Sendable {
  private var values: [String: Double] = [:]

  /// No scores.
  public init() {}

  /// The score of a measure; `nil` if it could not be worked out.
  public subscript(measure: String) -> Double? {
    get { values[measure] }
    set { values[measure] = newValue }
  }

  /// The measures that have a score, in name order.
  public var measures: [String] { values.keys.sorted() }

  /// Whether nothing could be scored.
  public var isEmpty: Bool { values.isEmpty }
}
