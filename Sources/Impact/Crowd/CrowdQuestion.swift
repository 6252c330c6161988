internal import Evidence
internal import Instruments
internal import PeerLog

/// One question of which figures tell who answered what.
public struct CrowdQuestion: Hashable, Sendable {
  /// What is asked about.
  public enum Subject: Hashable, Sendable {
    /// Who somebody is; of everybody who joined.
    case background
    /// A kind of support, given or received in the month before the first log; of everybody with a log.
    case support(kind: String, isGiven: Bool)
  }

  /// What is asked about.
  public let subject: Subject
  /// The name of the question in a form.
  public let name: String
  /// The answers that are told apart, by their codes, in the order of the form.
  public let rows: [String]
  /// How codes are put together, for questions with too many to tell apart.
  private let rule: Grouping.Rule?

  /// The rows put together as the analysis puts ages together; each for itself where they are no ages.
  ///
  /// Which go together is fixed before anything is counted: less than 35, 35 to 54, 55 and over, as in the published
  /// tables of groups. In finer ones nearly everything has to be kept back, because few people are of each.
  var bands: [Band] {
    let labels = rows.map { Grouping("", rule: .ageBand).label(of: $0) }
    guard !labels.contains(nil) else {
      return rows.indices.map { Band(label: rows[$0], rows: [$0]) }
    }
    return labels.indices.reduce(into: []) { bands, row in
      if let known = bands.firstIndex(where: { $0.label == labels[row] }) {
        bands[known].rows.append(row)
      } else {
        bands.append(Band(label: labels[row] ?? "", rows: [row]))
      }
    }
  }

  /// Some rows that are told together.
  public struct Band: Hashable, Sendable {
    /// The name of the group.
    public let label: String
    /// The places of its answers.
    public internal(set) var rows: [Int]
  }

  /// The row of somebody who said nothing.
  static let missing: UInt8 = 255

  private init(_ subject: Subject, _ name: String, _ rows: [String], rule: Grouping.Rule? = nil) {
    (self.subject, self.name, self.rows, self.rule) = (subject, name, rows, rule)
  }

  /// Everything that is counted: each question about oneself that has answers to choose from, and every kind
  /// of support, given and received.
  static func all(_ library: InstrumentLibrary) -> [CrowdQuestion] {
    let background = (library.form(of: "background")?.items ?? []).compactMap { item in
      switch item.kind {
      case .choice(let scale), .yesNo(let scale): about(item, scale)
      case .choices, .number, .text: nil
      }
    }
    let support = library.instruments["giving-and-receiving"]?.items
      .first { $0.name == "giving-and-receiving.shared" }?.scale?.options.map(\.code)
    let kinds = (support ?? []).flatMap { kind in
      [true, false].map { isGiven in
        CrowdQuestion(
          .support(kind: kind, isGiven: isGiven),
          "giving-and-receiving.\(kind)_\(isGiven ? "given" : "received")", ["yes"])
      }
    }
    return background + kinds
  }

  private static func about(_ item: Item, _ scale: AnswerScale) -> CrowdQuestion {
    if item.name == Grouping.questions["ethnicity"] {
      return CrowdQuestion(
        .background, item.name, ["White", "Black", "Asian", "Other"], rule: .firstWordOfEthnicity)
    }
    let silent = item.preferNotToSay == nil ? [] : [AnswerValue.preferNotToSayCode]
    return CrowdQuestion(.background, item.name, scale.options.map(\.code) + silent)
  }

  /// The place among the rows of an answer, as coded in a form; nil if it is in none.
  public func place(of code: String) -> Int? {
    let row = row(code)
    return row == Self.missing ? nil : Int(row)
  }

  /// The row that an answer falls into, as coded in a form; of no answer, when nil.
  func row(_ answer: String?) -> UInt8 {
    if case .support = subject {
      return answer == AnswerValue.tickedCode || answer.flatMap(Int.init) ?? 0 > 0 ? 0 : 1
    }
    guard let answer else { return Self.missing }
    let code = rule.map { Grouping("", rule: $0).label(of: answer) } ?? answer
    return code.flatMap(rows.firstIndex).map(UInt8.init) ?? Self.missing
  }
}
