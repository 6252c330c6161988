/// A growing buffer that a page is written into once, byte by byte, and then handed over.
///
/// Not copyable: there is one page, and whoever has the writer owns its memory.
public struct ByteWriter: ~Copyable {
  var base: UnsafeMutableRawPointer
  private var capacity: Int
  var used = 0

  /// An empty buffer with room for `capacity` bytes; it doubles when that is not enough.
  public init(capacity: Int = 16 << 10) {
    self.capacity = max(64, capacity)
    base = UnsafeMutableRawPointer.allocate(byteCount: self.capacity, alignment: 16)
  }

  deinit { base.deallocate() }

  /// How many bytes have been written.
  public var count: Int { used }

  /// Appends bytes as they are.
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard let source = bytes.baseAddress else { return }
    append(source, bytes.count)
  }

  /// Appends a literal of the program, which needs no escaping.
  public mutating func append(_ literal: StaticString) {
    append(literal.utf8Start, literal.utf8CodeUnitCount)
  }

  /// Appends a string as it is.
  ///
  /// For HTML use `appendEscaped`.
  @_disfavoredOverload
  public mutating func append(_ string: String) {
    var string = string
    string.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Appends text so that it can stand in HTML content and in a quoted attribute.
  public mutating func appendEscaped(_ string: String) {
    // Strings made by Swift lie in one piece; only one from elsewhere has to be copied first.
    let isWritten: Void? = string.utf8.withContiguousStorageIfAvailable {
      appendEscaped(UnsafeRawBufferPointer($0))
    }
    if isWritten == nil {
      var copy = string
      copy.withUTF8 { appendEscaped(UnsafeRawBufferPointer($0)) }
    }
  }

  private mutating func appendEscaped(_ text: UnsafeRawBufferPointer) {
    reserve(text.count * Escaping.longest)
    var end = base + used
    Escaping.put(text, at: &end)
    used = end - base
  }

  /// Makes room for so many more bytes.
  mutating func reserve(_ more: Int) {
    if capacity - used < more { grow(by: more) }
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

  private mutating func append(_ source: UnsafeRawPointer, _ more: Int) {
    reserve(more)
    (base + used).copyMemory(from: source, byteCount: more)
    used += more
  }

  private mutating func grow(by more: Int) {
    while capacity < used + more { capacity *= 2 }
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: base, byteCount: used)
    base.deallocate()
    base = larger
  }
}
