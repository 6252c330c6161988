/// Reads some scores out of the lines that logs keep, for counting very many logs.
///
/// A line has its scores in the order of their names, so names wanted and names found are walked side by
/// side, without a dictionary; a line in another order is read too.
public struct ScoreReader: Sendable {
  private struct Wanted {
    let name: [UInt8]
    var places: [Int]
  }

  private let wanted: [Wanted]
  private let count: Int

  /// A reader of the scores of these measures; a measure may stand more than once.
  public init(_ measures: [String]) {
    var wanted: [Wanted] = []
    for (place, measure) in measures.enumerated().sorted(by: { ($0.1, $0.0) < ($1.1, $1.0) }) {
      let name = Array(measure.utf8)
      if wanted.last?.name == name {
        wanted[wanted.count - 1].places.append(place)
      } else {
        wanted.append(Wanted(name: name, places: [place]))
      }
    }
    self.wanted = wanted.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    count = measures.count
  }

  /// The scores of a line in the order of the measures; NaN for one that is not there.
  public func read(_ line: String) -> [Double] {
    var scores = [Double](repeating: .nan, count: count)
    var line = line
    line.withUTF8 { bytes in
      var next = 0
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "&")) ?? bytes.count
        let field = UnsafeBufferPointer(rebasing: bytes[start..<end])
        start = end + 1
        guard let equals = field.firstIndex(of: UInt8(ascii: "=")) else { continue }
        let name = UnsafeBufferPointer(rebasing: field[..<equals])
        if next > 0, name.lexicographicallyPrecedes(wanted[next - 1].name) { next = 0 }
        while next < wanted.count, wanted[next].name.lexicographicallyPrecedes(name) { next += 1 }
        guard next < wanted.count, wanted[next].name.elementsEqual(name) else { continue }
        let score = Self.number(UnsafeBufferPointer(rebasing: field[(equals + 1)...]))
        for place in wanted[next].places { scores[place] = score }
        next += 1
      }
    }
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
