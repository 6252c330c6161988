/// Reads some scores out of the lines that logs keep, for counting very many logs (``FieldReader``).
public struct ScoreReader: Sendable {
  private let fields: FieldReader
  private let count: Int

  /// A reader of the scores of these measures; a measure may stand more than once.
  public init(_ measures: [String]) {
    fields = FieldReader(measures)
    count = measures.count
  }

  /// The scores of a line in the order of the measures; NaN for one that is not there.
  public func read(_ line: String) -> [Double] {
    var scores = [Double](repeating: .nan, count: count)
    fields.each(of: line) { place, value in scores[place] = Self.number(value) }
    return scores
  }

  /// A number; short whole ones, which most scores are, without a detour.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Double {
    var whole = 0
    for byte in bytes {
      guard (48...57).contains(byte), bytes.count < 10 else {
        // The plus of an exponent is written %2B.
        return Double(String(decoding: bytes, as: UTF8.self).replacing("%2B", with: "+")) ?? .nan
      }
      whole = 10 * whole + Int(byte) - 48
    }
    return bytes.isEmpty ? .nan : Double(whole)
  }
}
