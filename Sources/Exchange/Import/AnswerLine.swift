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
    var line: [UInt8] = []
    line.reserveCapacity(2048)
    func begin(_ field: Int) {
      if !line.isEmpty { line.append(UInt8(ascii: "&")) }
      starts.add(field, to: &line)
    }
    // Codes and numbers hold nothing that would have to be encoded.
    for (field, place) in items.enumerated() {
      switch sheet.values[place] {
      case nil: continue
      case .number(let number):
        begin(field)
        Digits.add(number, to: &line)
      case .choice(let code):
        begin(field)
        line += code.utf8
      case .choices(let codes):
        for code in codes {
          begin(field)
          line += code.utf8
        }
      case .preferNotToSay:
        begin(field)
        line += AnswerValue.preferNotToSayCode.utf8
      case .ticked:
        begin(field)
        line += AnswerValue.tickedCode.utf8
      case .text(let text):
        if !line.isEmpty { line.append(UInt8(ascii: "&")) }
        line += Self.field(names[place], text).utf8
      }
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// The line of the scores.
  func scores(_ scores: [Double?]) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(512)
    for (field, place) in measures.enumerated() {
      guard let score = scores[place] else { continue }
      if !line.isEmpty { line.append(UInt8(ascii: "&")) }
      measureStarts.add(field, to: &line)
      if let whole = Int(exactly: score) {
        Digits.add(whole, to: &line)
      } else {
        line += Number.text(score).utf8
      }
    }
    return String(decoding: line, as: UTF8.self)
  }
}
