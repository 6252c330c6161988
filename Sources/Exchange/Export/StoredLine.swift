internal import EvidenceFiles

/// Walks the fields of a stored line such as `health=7&hope=31` beside the names that are looked for.
///
/// Both are in the order of their names, so that each field is mostly the next name and nothing is searched
/// for.
struct StoredLine {
  /// What stands next in the line.
  enum Field {
    /// The value of one of the names.
    case found(Int, Bytes)
    /// Another name and its value; whether it stands where its name belongs, as far as can be seen.
    case other(name: Bytes, value: Bytes, isInOrder: Bool)
    /// Something that is no field.
    case broken
  }

  private let names: ShortTexts
  private let bytes: Bytes
  private var start = 0
  private var place = 0

  init(_ bytes: Bytes, beside names: ShortTexts) { (self.bytes, self.names) = (bytes, names) }

  /// The next field; `nil` at the end.
  mutating func next() -> Field? {
    guard start < bytes.count else { return nil }
    let rest = Bytes(rebasing: bytes[start...])
    while place < names.count {
      let order = names.compare(place, rest)
      let length = names.length(place)
      if order == 0, length < rest.count, rest[length] == UInt8(ascii: "=") {
        place += 1
        return .found(place - 1, value(rest, from: length + 1))
      }
      // A name that goes on with less than "=" is passed too early. Its field is then told as another that
      // is out of order, which is looked at more closely.
      if order > 0 || order == 0 && length >= rest.count { break }
      place += 1
    }
    let end = rest.firstIndex { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "&") } ?? rest.count
    guard end < rest.count, rest[end] == UInt8(ascii: "=") else {
      start += end + 1
      return .broken
    }
    let name = Bytes(rebasing: rest[..<end])
    // A question with several answers has its name several times.
    if place > 0, names.equals(place - 1, name) {
      return .found(place - 1, value(rest, from: end + 1))
    }
    return .other(
      name: name, value: value(rest, from: end + 1),
      isInOrder: place == 0 || precedes(place - 1, name))
  }

  /// Whether one of the names comes before a field's.
  private func precedes(_ place: Int, _ name: Bytes) -> Bool {
    let order = names.compare(place, name)
    return order < 0 || order == 0 && names.length(place) < name.count
  }

  /// The value that begins there; what stands after it is next.
  private mutating func value(_ rest: Bytes, from first: Int) -> Bytes {
    var end = first
    while end < rest.count, rest[end] != UInt8(ascii: "&") { end += 1 }
    start += end + 1
    return Bytes(rebasing: rest[first..<end])
  }
}
