internal import Instruments

/// A question as a column of a table: reads the cell of an answer.
///
/// Cells hold what forms and exports hold: the code of an option, a number, `ticked`, `prefer-not`, or
/// nothing (`skipped`).
struct RowItem: Sendable {
  private enum Kind: Sendable {
    case choice
    case choices
    case number(NumberRule)
  }

  private let kind: Kind
  /// The bytes of each option's code, and what choosing it says.
  private let codes: [[UInt8]]
  private let cells: [RowCell]
  private let mayBeUnsaid: Bool

  /// A question; nil for one in words, which is never scored.
  init?(_ item: Item) {
    mayBeUnsaid = item.preferNotToSay != nil
    let options = item.scale?.options ?? []
    codes = options.map { Array($0.code.utf8) }
    cells = options.enumerated().map { index, option in
      let isYes = option.code == "yes"
      return RowCell(
        number: option.value ?? .nan, count: isYes ? 1 : 0, option: index, begins: !isYes,
        isYes: isYes, isUnknownAmount: true)
    }
    switch item.kind {
    case .choice, .yesNo: kind = .choice
    case .choices: kind = .choices
    case .number(let rule): kind = .number(rule)
    case .text: return nil
    }
  }

  /// What a cell says; nil when it cannot be an answer.
  @inline(__always)
  func read(_ bytes: Bytes) -> RowCell? {
    if bytes.count == 1 {
      for (index, code) in codes.enumerated() where code.count == 1 && code[0] == bytes[0] {
        return cells[index]
      }
      if case .number(let rule) = kind {
        let digit = Int(bytes[0]) - 48
        if (0...9).contains(digit), digit >= rule.min, digit <= rule.max {
          return .number(Double(digit))
        }
      }
    }
    return bytes.isEmpty ? .blank : readLong(bytes)
  }

  @inline(never)
  private func readLong(_ field: Bytes) -> RowCell? {
    let bytes = field.trimmed
    if bytes.isMissing || bytes.says("skipped") { return .blank }
    if mayBeUnsaid, bytes.says(AnswerValue.preferNotToSayCode) { return .preferNotToSay }
    switch kind {
    case .choice: return codes.firstIndex { $0.elementsEqual(bytes) }.map { cells[$0] }
    case .number(let rule):
      if rule.allowsTick, bytes.says(AnswerValue.tickedCode) { return .ticked }
      guard let number = NumberReader.number(bytes), number == number.rounded(),
        number >= Double(rule.min), number <= Double(rule.max)
      else { return nil }
      return .number(number)
    case .choices:
      let words = bytes.split { $0 == Byte.space || $0 == 0x3B || $0 == 0x7C || $0 == 0x2C }
      guard words.allSatisfy({ word in codes.contains { $0.elementsEqual(word) } }) else {
        return nil
      }
      return RowCell(count: Double(words.count), begins: true, isUnknownAmount: true)
    }
  }

  /// What would have been an answer, for whoever reads of one that is none.
  var wanted: String {
    switch kind {
    case .number(let rule): "a whole number from \(rule.min) to \(rule.max)"
    case .choice, .choices:
      "one of "
        + codes.prefix(12).map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
    }
  }
}

extension Bytes {
  /// Whether the bytes are these of a word.
  func says(_ word: String) -> Bool { word.utf8.elementsEqual(self) }
}
