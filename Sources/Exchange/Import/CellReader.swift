internal import EvidenceFiles
internal import Instruments

/// Reads cells that are written as Kith writes them, straight from their bytes.
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

  private enum Kind {
    /// One of these codes.
    case codes(Range<Int>)
    case whole(ClosedRange<Int>, allowsTick: Bool)
    /// Any of these codes.
    case choices(Range<Int>)
    case ownWords
    /// Its cells do not mean what they say.
    case mapped
  }

  private var kinds: [Kind] = []
  private var codes = ShortTexts()
  /// For each code the answer it is, and whether it goes with no other.
  private var answers: [AnswerValue] = []
  private var isExclusive: [Bool] = []

  /// Readies the next column of answers.
  ///
  /// - Parameters:
  ///   - item: What it answers.
  ///   - isPlain: Whether cells mean what they say.
  mutating func append(_ item: Item, isPlain: Bool) {
    guard isPlain else { return kinds.append(.mapped) }
    switch item.kind {
    case .choice(let scale), .yesNo(let scale):
      kinds.append(.codes(append(scale) { .choice($0) }))
    case .choices(let scale): kinds.append(.choices(append(scale) { .choices([$0]) }))
    case .number(let rule): kinds.append(.whole(rule.min...rule.max, allowsTick: rule.allowsTick))
    case .text: kinds.append(.ownWords)
    }
  }

  private mutating func append(
    _ scale: AnswerScale, _ answer: (String) -> AnswerValue
  ) -> Range<Int> {
    let start = codes.count
    for option in scale.options {
      codes.append(option.code)
      answers.append(answer(option.code))
      isExclusive.append(option.isExclusive)
    }
    return start..<codes.count
  }

  private static let words = ShortTexts([MissingReason.skipped.rawValue, AnswerValue.tickedCode])

  /// Reads a cell of a column.
  @inline(__always)
  func read(_ column: Int, _ bytes: Bytes) -> Reading {
    switch kinds[column] {
    case .mapped: return .other
    case .ownWords: return bytes.isEmpty ? .none : .other
    case .codes(let range):
      if isSkipped(bytes) { return .none }
      return codes.firstIndex(of: bytes, in: range).map { .answer(answers[$0]) } ?? .other
    case .choices(let range):
      if isSkipped(bytes) { return .none }
      return codes.firstIndex(of: bytes, in: range).map { .answer(answers[$0]) }
        ?? several(bytes, range)
    case .whole(let range, let allowsTick):
      if isSkipped(bytes) { return .none }
      guard let number = Digits.read(bytes) else {
        return allowsTick && Self.words.equals(1, bytes) ? .answer(.ticked) : .other
      }
      return range.contains(number) ? .answer(.number(number)) : .other
    }
  }

  /// Reads several codes that go together, in the order of the scale.
  private func several(_ bytes: Bytes, _ range: Range<Int>) -> Reading {
    var chosen: [String] = []
    var rest = range
    for part in bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard let place = codes.firstIndex(of: Bytes(rebasing: part), in: rest), !isExclusive[place],
        case .choices(let code) = answers[place]
      else { return .other }
      chosen += code
      rest = place + 1..<range.upperBound
    }
    return .answer(.choices(chosen))
  }

  @inline(__always)
  private func isSkipped(_ bytes: Bytes) -> Bool { bytes.isEmpty || Self.words.equals(0, bytes) }
}
