internal import Instruments
internal import PeerLog
internal import Storage

/// Writes answers and scores of one version as logs keep them, without a name being looked up or encoded
/// twice.
struct AnswerLine {
  /// The headings of a version that logs are kept under.
  struct Headings: Sendable {
    var answers: LogHeading?
    var scores: LogHeading?

    /// Those of each version, which are kept first if they are not there yet.
    static func keep(
      _ versions: [Questionnaire], on connection: any Connection
    ) throws -> [String: Headings] {
      try LogLines.keep(headingsOf: versions, on: connection)
      var headings: [String: Headings] = [:]
      for version in versions {
        headings[version.id] = Headings(
          answers: try LogLines.heading(.answers, of: version, on: connection),
          scores: try LogLines.heading(.scores, of: version, on: connection))
      }
      return headings
    }
  }

  /// The places of the items in the order of their names.
  private let items: [Int]
  private var answers: FieldLine
  /// The places of the measures in the order of their names.
  private let measures: [Int]
  private var scores: FieldLine

  /// - Parameters:
  ///   - version: The version.
  ///   - headings: What lines are written under; in full without one.
  init(_ version: Questionnaire, under headings: Headings = Headings()) {
    let names = version.items.map(\.name)
    let measureNames = version.measures.map(\.id)
    items = names.indices.sorted { names[$0] < names[$1] }
    measures = measureNames.indices.sorted { measureNames[$0] < measureNames[$1] }
    // Names hold nothing that would have to be encoded.
    answers = FieldLine(items.map { names[$0] }, under: headings.answers)
    scores = FieldLine(measures.map { measureNames[$0] }, under: headings.scores)
  }

  /// The line of the answers.
  mutating func answers(_ sheet: AnswerSheet) -> LogLine {
    // Nor do codes and numbers.
    for (field, place) in items.enumerated() {
      switch sheet.values[place] {
      case nil: continue
      case .number(let number):
        answers.begin(field)
        answers.put(number)
      case .choice(let code): put(code, field)
      case .choices(let codes): for code in codes { put(code, field) }
      case .preferNotToSay: put(AnswerValue.preferNotToSayCode, field)
      case .ticked: put(AnswerValue.tickedCode, field)
      case .text(let text): put(AnswerEncoding.encode(value: text), field)
      }
    }
    return answers.end()
  }

  @inline(__always)
  private mutating func put(_ value: String, _ field: Int) {
    answers.begin(field)
    answers.put(value)
  }

  /// The line of the scores.
  mutating func scores(_ values: [Double?]) -> LogLine {
    for (field, place) in measures.enumerated() {
      guard let score = values[place] else { continue }
      scores.begin(field)
      if let whole = Int(exactly: score) {
        scores.put(whole)
      } else {
        scores.put(Number.text(score))
      }
    }
    return scores.end()
  }
}
