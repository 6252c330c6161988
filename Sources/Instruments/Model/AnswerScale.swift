public import Wording

/// The options that a question offers, in order.
public struct AnswerScale: Sendable {
  /// A short name, unique in the instrument.
  public let id: String

  /// The options, in the order they are shown.
  public let options: [Option]

  /// Whether it runs over numbers of which only some, mostly the ends, have words.
  public let isNumbered: Bool

  private let position: [String: Int]

  /// One option.
  public struct Option: Sendable {
    /// What is stored: short, stable, in ASCII.
    public let code: String

    /// What a person reads.
    public let text: LocalText

    /// What it counts for in a score; an option without a value counts as missing.
    public let value: Double?

    /// A broader group that it belongs to in the analysis.
    public let group: String?

    /// Whether it can only be chosen alone, such as "none of these".
    public let isExclusive: Bool
  }

  init(id: String, options: [Option], isNumbered: Bool = false) {
    self.id = id
    self.options = options
    self.isNumbered = isNumbered
    position = Dictionary(
      options.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The option with a code.
  public func option(_ code: String) -> Option? { position[code].map { options[$0] } }

  /// Where an option stands, from 0.
  func index(of code: String) -> Int? { position[code] }

  /// The smallest and the largest value of an option; `nil` if none has a value.
  public var range: ClosedRange<Double>? {
    let values = options.compactMap(\.value)
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }
}
