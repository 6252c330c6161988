public import Wording

/// A version of the log, or another form: instruments in the order they are asked.
///
/// It never changes. It is a class so that handing it on costs one reference.
public final class Questionnaire: Sendable {
  /// A short name that never changes, such as `monthly`.
  public let id: String

  /// What people see as its name.
  public let title: LocalText

  /// About how long it takes.
  public let minutes: Int?

  /// Its parts, in the order they are asked.
  public let instruments: [Instrument]

  /// All its items, in the order they are asked.
  public let items: [Item]

  /// All its measures, each after those it is made from.
  public let measures: [Measure]

  /// Its steps.
  public let steps: Steps

  /// The version that this is a shorter one of; `nil` for a version of its own.
  ///
  /// A shorter version asks some of the same questions under the same names, and its scores stand
  /// beside those of the longer one.
  public let shortOf: String?

  /// The field names of items that this version leaves out by design: those of the longer version
  /// that it does not ask, or, without one, those that it leaves out of its own instruments.
  ///
  /// An analysis must tell them from items that a person skipped (requirement R22 of the digest on
  /// communities).
  public let leftOut: [String]

  /// Which questions are asked, and the rules of its measures, with names looked up beforehand.
  let gates: Gates
  let scoreSheet: ScoreSheet

  private let positions: [String: Int]
  private let editions: [Language: [FieldPair]]

  /// A questionnaire of these instruments.
  public init(
    id: String, title: LocalText, minutes: Int? = nil, instruments: [Instrument],
    shortOf: String? = nil, leftOut: [String] = []
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.instruments = instruments
    self.shortOf = shortOf
    self.leftOut = leftOut
    let items = instruments.flatMap(\.items)
    let steps = Steps(instruments)
    let positions = Dictionary(
      items.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    (self.items, self.steps, self.positions) = (items, steps, positions)
    editions = Dictionary(
      Set(instruments.flatMap(\.languages)).map { ($0, Self.edition(of: instruments, in: $0)) },
      uniquingKeysWith: { first, _ in first })
    gates = Gates(steps)
    measures = instruments.flatMap(\.measures)
    scoreSheet = ScoreSheet(
      measures, items: items, place: { positions[$0] })
  }

  /// The edition of each instrument in a language, in name order: what a log notes of the questions it was
  /// asked.
  public func edition(in language: Language) -> [FieldPair] {
    editions[language] ?? Self.edition(of: instruments, in: language)
  }

  private static func edition(of instruments: [Instrument], in language: Language) -> [FieldPair] {
    instruments.map { ($0.id, $0.edition(in: language)) }.sorted { $0.0 < $1.0 }
  }

  /// The item with a field name.
  public func item(_ name: String) -> Item? { positions[name].map { items[$0] } }

  /// Where an item stands, from 0.
  public func position(of name: String) -> Int? { positions[name] }
}
