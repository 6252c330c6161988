/// Finds some fields in the lines that logs keep, for counting very many logs.
///
/// A line has its fields in the order of their names, so names wanted and names found are walked side by
/// side, without a dictionary; a line in another order is read too. For names that need no escaping.
public struct FieldReader: Sendable {
  private struct Wanted {
    let name: [UInt8]
    var places: [Int]
  }

  private let wanted: [Wanted]

  /// A reader of the fields with these names, each at its place; a name may stand more than once, and nil
  /// stands for a place without a field.
  public init(_ names: [String?]) {
    var wanted: [Wanted] = []
    let known = names.enumerated().compactMap { place, name in name.map { (place, $0) } }
    for (place, name) in known.sorted(by: { ($0.1, $0.0) < ($1.1, $1.0) }) {
      let bytes = Array(name.utf8)
      if wanted.last?.name == bytes {
        wanted[wanted.count - 1].places.append(place)
      } else {
        wanted.append(Wanted(name: bytes, places: [place]))
      }
    }
    self.wanted = wanted.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// Hands over the value of every field that is wanted and there, as it is written, with its place; of a name
  /// that stands more than once in a row, each.
  public func each(of line: String, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
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
        let value = UnsafeBufferPointer(rebasing: field[(equals + 1)...])
        if next < wanted.count, wanted[next].name.elementsEqual(name) {
          next += 1
        } else if next == 0 || !wanted[next - 1].name.elementsEqual(name) {
          continue
        }
        for place in wanted[next - 1].places { body(place, value) }
      }
    }
  }
}
