/// Holds the head of a request against how its parts lie in memory.
///
/// libmicrohttpd cuts the head into C strings where it stands, and in doing so hides three things that
/// let one reader see another request than the next: a zero byte ends a line early, a folded line
/// (RFC 9112, section 5.2) is put behind the *name* of its header, and a line may end in LF alone. All
/// three leave something else than an end of line between two parts, or a name away from its value, and
/// that is what is looked for here. Seen in version 0.9.75; the tests pin it.
struct HeadLayout {
  private(set) var isBroken = false
  private var end: UnsafeRawPointer?
  /// The most bytes a connection keeps, so that nothing beyond them is looked at.
  private let reach: Int

  /// Begins with the target and the version of the request line.
  init(
    target: UnsafePointer<CChar>, targetCount: Int, version: UnsafeRawBufferPointer, reach: Int
  ) {
    self.reach = reach
    end = HeadLayout.end(of: version)
    // The query is cut off the target by the time it is seen here, but its length is known.
    isBroken = version.baseAddress.map { $0 - UnsafeRawPointer(target) } != targetCount + 1
  }

  /// Takes the next header.
  mutating func take(_ name: UnsafeRawBufferPointer, _ value: UnsafeRawBufferPointer) {
    guard let start = name.baseAddress, let nameEnd = HeadLayout.end(of: name),
      let valueStart = value.baseAddress
    else { return }
    if let end, let gap = between(end, start), !HeadLayout.isEndOfLine(gap) { isBroken = true }
    // One zero byte where the colon was, and spaces.
    if let gap = between(nameEnd, valueStart), gap.count > 0 {
      isBroken = isBroken || !gap.dropFirst().allSatisfy { $0 == 0x20 || $0 == 0x09 }
    } else {
      isBroken = true
    }
    end = HeadLayout.end(of: value)
  }

  /// Ends where the body begins.
  mutating func finish(at end: UnsafeRawPointer) {
    if let last = self.end, let gap = between(last, end), !HeadLayout.isEndOfLine(gap) {
      isBroken = true
    }
  }

  /// The bytes between two places of the same piece of memory; `nil` if they are not in one piece.
  private func between(
    _ start: UnsafeRawPointer, _ end: UnsafeRawPointer
  ) -> UnsafeRawBufferPointer? {
    guard start <= end, end - start <= reach else { return nil }
    return UnsafeRawBufferPointer(start: start, count: end - start)
  }

  private static func isEndOfLine(_ gap: UnsafeRawBufferPointer) -> Bool {
    gap.count >= 2 && gap.allSatisfy { $0 == 0 || $0 == 0x0D || $0 == 0x0A || $0 == 0x20 }
  }

  private static func end(of part: UnsafeRawBufferPointer) -> UnsafeRawPointer? {
    part.baseAddress.map { $0 + part.count }
  }
}
