/// A growing buffer that a page is written into once, byte by byte, and then handed over.
///
/// Not copyable: there is one page, and whoever has the writer owns its memory.
public struct ByteWriter: ~Copyable {
  private var base: UnsafeMutableRawPointer
  private var capacity: Int
  /// How many bytes have been written.
  public private(set) var count = 0

  /// An empty buffer with room for `capacity` bytes; it doubles when that is not enough.
  public init(capacity: Int = 16 << 10) {
    self.capacity = max(64, capacity)
    base = UnsafeMutableRawPointer.allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { base.deallocate() }

  /// Appends bytes as they are.
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress, bytes.count > 0 else { return }
    reserve(bytes.count)
    (base + count).copyMemory(from: source, byteCount: bytes.count)
    count += bytes.count
  }

  /// Appends a literal of the program, which needs no escaping.
  public mutating func append(_ literal: StaticString) {
    append(UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends a string as it is.
  ///
  /// For HTML use `appendEscaped`.
  public mutating func append(_ string: String) {
    var string = string
    string.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Appends text so that it can stand in HTML content and in a quoted attribute.
  ///
  /// Source: HTML Living Standard, "Serializing HTML fragments", escaping a string.
  public mutating func appendEscaped(_ string: String) {
    var string = string
    string.withUTF8 { appendEscaped(UnsafeRawBufferPointer($0)) }
  }

  private mutating func appendEscaped(_ bytes: UnsafeRawBufferPointer) {
    var start = 0
    for index in 0..<bytes.count {
      guard let replacement = Self.replacement(for: bytes[index]) else { continue }
      append(UnsafeRawBufferPointer(rebasing: bytes[start..<index]))
      append(replacement)
      start = index + 1
    }
    append(UnsafeRawBufferPointer(rebasing: bytes[start...]))
  }

  private static func replacement(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

  private mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    while capacity < count + more { capacity *= 2 }
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: base, byteCount: count)
    base.deallocate()
    base = larger
  }

  /// Lends what has been written so far for the time of the call.
  public borrowing func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// Ends the writing and hands the bytes over as a body, without copying them.
  public consuming func finish() -> Bytes {
    let bytes = Bytes(adopting: base, count: count)
    discard self
    return bytes
  }
}
