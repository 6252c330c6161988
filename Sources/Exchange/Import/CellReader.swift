internal import EvidenceFiles
internal import Instruments

/// Reads the cells of one column that are written as Kith writes them, straight from their bytes.
///
/// Everything else is left to the rules of the forms, which forgive more and take longer.
struct CellReader: Sendable {
  /// What a cell says.
  enum Reading {
    /// Nothing was answered.
    case none
    case answer(AnswerValue)
    /// It needs a closer look.
    case other
  }

  private enum Kind: Sendable {
    case codes([(bytes: [UInt8], answer: AnswerValue)])
    case whole(ClosedRange<Int>, allowsTick: Bool)
    case other
  }

  private let kind: Kind
  private let isText: Bool

  init(_ item: Item) {
    switch item.kind {
    case .choice(let scale), .yesNo(let scale):
      kind = .codes(scale.options.map { (Array($0.code.utf8), .choice($0.code)) })
    case .number(let rule): kind = .whole(rule.min...rule.max, allowsTick: rule.allowsTick)
    case .choices, .text: kind = .other
    }
    isText = item.isOwnWords
  }

  private static let skipped = Array(MissingReason.skipped.rawValue.utf8)
  private static let ticked = Array(AnswerValue.tickedCode.utf8)

  /// Reads a cell.
  @inline(__always)
  func read(_ bytes: Bytes) -> Reading {
    if bytes.isEmpty { return .none }
    if !isText, Self.equals(Self.skipped, bytes) { return .none }
    switch kind {
    case .codes(let codes):
      for code in codes where Self.equals(code.bytes, bytes) { return .answer(code.answer) }
      return .other
    case .whole(let range, let allowsTick):
      guard bytes.count <= 6 else {
        return allowsTick && Self.equals(Self.ticked, bytes) ? .answer(.ticked) : .other
      }
      var number = 0
      for byte in bytes {
        guard byte &- 48 < 10 else {
          return allowsTick && Self.equals(Self.ticked, bytes) ? .answer(.ticked) : .other
        }
        number = number * 10 + Int(byte) - 48
      }
      return range.contains(number) ? .answer(.number(number)) : .other
    case .other: return .other
    }
  }

  @inline(__always)
  private static func equals(_ word: [UInt8], _ bytes: Bytes) -> Bool {
    guard word.count == bytes.count else { return false }
    for place in 0..<word.count where word[place] != bytes[place] { return false }
    return true
  }
}
