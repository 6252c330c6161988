internal import Instruments
internal import PeerLog

/// Writes answers and scores of one version as logs keep them, without a name being looked up or encoded
/// twice.
struct AnswerLine {
  private let items: [(place: Int, name: String, start: [UInt8])]
  private let measures: [(place: Int, start: [UInt8])]

  init(_ version: Questionnaire) {
    items = version.items.enumerated().map { ($0, $1.name, Self.start($1.name)) }
      .sorted { $0.1 < $1.1 }
    measures = version.measures.enumerated().map { ($0, $1.id) }.sorted { $0.1 < $1.1 }
      .map { ($0.0, Self.start($0.1)) }
  }

  /// `name=`, encoded.
  private static func start(_ name: String) -> [UInt8] {
    Array(AnswerEncoding.encode([(name: name, value: "")]).utf8)
  }

  /// The line of the answers.
  func answers(_ sheet: AnswerSheet) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(2048)
    for (place, name, start) in items {
      guard let value = sheet.values[place] else { continue }
      switch value {
      case .number(let number): Self.add(start, String(number), &line)
      case .choice(let code): Self.add(start, code, &line)
      case .choices(let codes): for code in codes { Self.add(start, code, &line) }
      case .preferNotToSay: Self.add(start, AnswerValue.preferNotToSayCode, &line)
      case .ticked: Self.add(start, AnswerValue.tickedCode, &line)
      case .text(let text):
        if !line.isEmpty { line.append(UInt8(ascii: "&")) }
        line += Array(AnswerEncoding.encode([(name: name, value: text)]).utf8)
      }
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// The line of the scores.
  func scores(_ scores: [Double?]) -> String {
    var line: [UInt8] = []
    line.reserveCapacity(512)
    for (place, start) in measures {
      if let score = scores[place] { Self.add(start, Number.text(score), &line) }
    }
    return String(decoding: line, as: UTF8.self)
  }

  /// Codes and numbers hold nothing that would have to be encoded.
  @inline(__always)
  private static func add(_ start: [UInt8], _ value: String, _ line: inout [UInt8]) {
    if !line.isEmpty { line.append(UInt8(ascii: "&")) }
    line += start
    line += value.utf8
  }
}
