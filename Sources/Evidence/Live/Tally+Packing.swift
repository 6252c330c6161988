extension Tally {
  /// How groups of other summaries are told in these: for each grouping the code of each group.
  public struct Codes: Sendable {
    fileprivate let codes: [[UInt8]]

    init(_ codes: [[UInt8]]) { self.codes = codes }
  }

  /// The same as other summaries tell it, after these were added to them.
  ///
  /// - Parameter codes: What adding gave.
  /// - Returns: The tally with the codes of the others.
  public func recoded(by codes: Codes) -> Tally {
    Tally(
      replaced: replaced,
      groups: zip(groups, codes.codes).map { $0 == Self.unknown ? $0 : $1[Int($0)] },
      cells: cells, width: width)
  }

  /// Its bytes, for keeping: small numbers, which most are, take one each.
  public var packed: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + groups.count + cells.count + cells.count / 4)
    func put(_ number: UInt64) {
      var rest = number
      while rest >= 128 {
        bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
        rest >>= 7
      }
      bytes.append(UInt8(rest))
    }
    put(UInt64(replaced))
    put(UInt64(groups.count))
    bytes += groups
    put(UInt64(width))
    put(UInt64(cells.count))
    for cell in cells {
      // Zero for a missing value; then 1, 2, 3 … for 0, -1, 1 …
      put(cell == Self.missing ? 0 : 1 + UInt64(UInt32(bitPattern: cell << 1 ^ cell >> 31)))
    }
    return bytes
  }

  /// The tally that begins in some bytes, as ``packed`` wrote it.
  ///
  /// - Parameter bytes: The bytes; afterwards those that follow the tally.
  public init(unpacking bytes: inout ArraySlice<UInt8>) {
    func take() -> UInt64 {
      var number: UInt64 = 0
      var shift: UInt64 = 0
      while let byte = bytes.popFirst() {
        number |= UInt64(byte & 127) << shift
        guard byte >= 128 else { break }
        shift += 7
      }
      return number
    }
    let replaced = Int(clamping: take())
    let grouped = Int(clamping: take())
    let groups = Array(bytes.prefix(grouped))
    bytes = bytes.dropFirst(groups.count)
    let width = Int(clamping: take())
    let count = Int(clamping: take())
    var cells: [Int32] = []
    cells.reserveCapacity(min(count, bytes.count))
    while cells.count < count, !bytes.isEmpty {
      let code = take()
      guard code > 0 else {
        cells.append(Self.missing)
        continue
      }
      let folded = UInt32(truncatingIfNeeded: code - 1)
      cells.append(Int32(bitPattern: folded >> 1) ^ -Int32(bitPattern: folded & 1))
    }
    self.init(replaced: replaced, groups: groups, cells: cells, width: width)
  }
}
