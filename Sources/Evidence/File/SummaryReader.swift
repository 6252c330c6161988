/// Reads the parts of a summary file; nothing is believed before it is checked.
struct SummaryReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Counts up to here are exact.
  private static let most = 9_007_199_254_740_992.0

  var isAtEnd: Bool { position == bytes.endIndex }

  mutating func byte() throws(SummaryFileError) -> UInt8 {
    guard position < bytes.endIndex else { throw .impossible("it ends too early") }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() throws(SummaryFileError) -> Int {
    var value = 0
    for shift in 0..<4 { value |= Int(try byte()) << (8 * shift) }
    return value
  }

  mutating func large() throws(SummaryFileError) -> UInt64 {
    var value: UInt64 = 0
    for shift in 0..<8 { value |= UInt64(try byte()) << UInt64(8 * shift) }
    return value
  }

  mutating func real() throws(SummaryFileError) -> Double {
    let value = Double(bitPattern: try large())
    guard value.isFinite else { throw .impossible("a number is not finite") }
    return value
  }

  mutating func count() throws(SummaryFileError) -> Int {
    let value = Int64(bitPattern: try large())
    guard (-(1 << 53)...(1 << 53)).contains(value) else {
      throw .impossible("a count is too large")
    }
    return Int(value)
  }

  mutating func text() throws(SummaryFileError) -> String {
    let length = try number()
    guard length <= bytes.endIndex - position else { throw .impossible("a text is too long") }
    defer { position += length }
    guard
      let text = String(validating: bytes[position..<(position + length)], as: UTF8.self)
    else { throw .impossible("a text is not UTF-8") }
    return text
  }

  /// A list; every item takes at least one byte, so that its length is bounded by what is left.
  mutating func list<Item>(
    _ read: (inout SummaryReader) throws(SummaryFileError) -> Item
  ) throws(SummaryFileError) -> [Item] {
    let length = try number()
    guard length <= bytes.endIndex - position else { throw .impossible("a list is too long") }
    var items: [Item] = []
    for _ in 0..<length { items.append(try read(&self)) }
    return items
  }

  mutating func lanes(_ count: Int, _ used: Int) throws(SummaryFileError) -> [Lanes] {
    guard count * used * 8 <= bytes.endIndex - position else {
      throw .impossible("it ends too early")
    }
    var values = Array(repeating: Lanes.zero, count: count)
    for index in 0..<count { for lane in 0..<used { values[index][lane] = try real() } }
    return values
  }

  mutating func stratum(_ layout: Layout, _ used: Int) throws(SummaryFileError) -> StratumSums {
    var sums = StratumSums(layout: layout)
    sums.rows = try lanes(layout.count, used)
    sums.people = try lanes(layout.peopleCount, used)
    let blocks = try list { reader throws(SummaryFileError) in
      (try reader.number(), try reader.lanes(layout.count, used))
    }
    guard all(sums.rows[0] .>= 0), all(sums.rows[0] .< Self.most),
      sums.people.allSatisfy({ all($0 .>= 0) && all($0 .< Self.most) })
    else { throw .impossible("a number of pairs or people is negative or too large") }
    for (pairs, block) in blocks {
      guard pairs > 0, pairs < 1 << 26, sums.participants[pairs] == nil else {
        throw .impossible("a number of pairs is zero or stands twice")
      }
      let people = block[0] / Double(pairs * pairs)
      guard all(people .>= 0), all(people .< Self.most),
        all(people .== people.rounded(.toNearestOrEven))
      else {
        throw .impossible("a number of people is not a whole number")
      }
      sums.participants[pairs] = block
    }
    return sums
  }
}
