internal import Instruments
internal import PeerLog

/// Writes answers and scores of one version as logs keep them, without a name being looked up or encoded
/// twice.
struct AnswerLine {
  /// The places of the items in the order of their names.
  private let items: [Int]
  /// For each of them `name=`, encoded.
  private let starts: ShortTexts
  private let names: [String]
  /// The places of the measures in the order of their names.
  private let measures: [Int]
  private let measureStarts: ShortTexts
  private let line = LineBuffer()

  init(_ version: Questionnaire) {
    names = version.items.map(\.name)
    let measureNames = version.measures.map(\.id)
    items = names.indices.sorted { [names] in names[$0] < names[$1] }
    measures = measureNames.indices.sorted { measureNames[$0] < measureNames[$1] }
    starts = ShortTexts(items.map { [names] in Self.field(names[$0], "") })
    measureStarts = ShortTexts(measures.map { Self.field(measureNames[$0], "") })
  }

  private static func field(_ name: String, _ value: String) -> String {
    AnswerEncoding.encode([(name: name, value: value)])
  }

  /// The line of the answers.
  func answers(_ sheet: AnswerSheet) -> String {
    line.clear()
    // Codes and numbers hold nothing that would have to be encoded.
    for (field, place) in items.enumerated() {
      switch sheet.values[place] {
      case nil: continue
      case .number(let number):
        begin(starts, field)
        line.put(number)
      case .choice(let code):
        begin(starts, field)
        line.put(code)
      case .choices(let codes):
        for code in codes {
          begin(starts, field)
          line.put(code)
        }
      case .preferNotToSay:
        begin(starts, field)
        line.put(AnswerValue.preferNotToSayCode)
      case .ticked:
        begin(starts, field)
        line.put(AnswerValue.tickedCode)
      case .text(let text):
        if !line.isEmpty { line.put(UInt8(ascii: "&")) }
        line.put(Self.field(names[place], text))
      }
    }
    return line.text
  }

  /// The line of the scores.
  func scores(_ scores: [Double?]) -> String {
    line.clear()
    for (field, place) in measures.enumerated() {
      guard let score = scores[place] else { continue }
      begin(measureStarts, field)
      if let whole = Int(exactly: score) { line.put(whole) } else { line.put(Number.text(score)) }
    }
    return line.text
  }

  @inline(__always)
  private func begin(_ starts: ShortTexts, _ field: Int) {
    if !line.isEmpty { line.put(UInt8(ascii: "&")) }
    starts.put(field, into: line)
  }
}
