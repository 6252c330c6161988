internal import EvidenceFiles
internal import Glibc

/// Names or codes whose bytes lie together, so that comparing with one of them follows no reference.
///
/// An array of arrays costs a count of references at every comparison; over a hundred columns of a hundred
/// thousand logs that took longer than comparing.
struct ShortTexts: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// The first bytes of each, as one number.
  private var heads: [UInt64] = []

  /// How many there are.
  var count: Int { ends.count }

  init(_ texts: some Sequence<String> = []) { for text in texts { append(text) } }

  mutating func append(_ text: String) {
    bytes += text.utf8
    ends.append(bytes.count)
    heads.append(Array(text.utf8).withUnsafeBufferPointer { Self.head($0) })
  }

  /// The first eight bytes as one number, which is another for nearly every other text.
  @inline(__always)
  private static func head(_ bytes: Bytes) -> UInt64 {
    var head: UInt64 = 0
    for place in 0..<min(8, bytes.count) { head = head << 8 | UInt64(bytes[place]) }
    return head
  }

  @inline(__always)
  private func range(_ place: Int) -> Range<Int> { (place > 0 ? ends[place - 1] : 0)..<ends[place] }

  /// Whether a text is these bytes.
  @inline(__always)
  func equals(_ place: Int, _ other: Bytes) -> Bool {
    length(place) == other.count && compare(place, other) == 0
  }

  /// The place among some texts of the one that is these bytes.
  @inline(__always)
  func firstIndex(of other: Bytes, in places: Range<Int>) -> Int? {
    let head = Self.head(other)
    for place in places where heads[place] == head && equals(place, other) { return place }
    return nil
  }

  /// How many bytes a text has.
  @inline(__always)
  func length(_ place: Int) -> Int { range(place).count }

  /// Compares a text with as many of these bytes, or with all if there are fewer: below zero if the text
  /// comes first, above if the bytes do.
  @inline(__always)
  func compare(_ place: Int, _ other: Bytes) -> Int32 {
    guard let base = other.baseAddress else { return 0 }
    let range = range(place)
    return bytes.withUnsafeBufferPointer { own in
      own.baseAddress.map { memcmp($0 + range.lowerBound, base, min(range.count, other.count)) }
        ?? 0
    }
  }

  /// Puts a text into a line.
  @inline(__always)
  func put(_ place: Int, into line: LineBuffer) {
    bytes.withUnsafeBufferPointer { line.put(Bytes(rebasing: $0[range(place)])) }
  }
}
