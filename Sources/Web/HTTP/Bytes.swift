/// Bytes that never change and are shared without copying: a page, a file, a picture.
public final class Bytes: Sendable {
  private nonisolated(unsafe) let base: UnsafeMutableRawPointer
  /// How many bytes there are.
  public let count: Int

  /// Copies the bytes given.
  public init(copying bytes: UnsafeRawBufferPointer) {
    base = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    count = bytes.count
    if let source = bytes.baseAddress { base.copyMemory(from: source, byteCount: count) }
  }

  /// Takes over memory that was allocated with `UnsafeMutableRawPointer.allocate`.
  init(adopting base: UnsafeMutableRawPointer, count: Int) {
    self.base = base
    self.count = count
  }

  /// The UTF-8 bytes of a text.
  public convenience init(_ text: String) {
    var text = text
    let copy = text.withUTF8 { Bytes.allocate($0) }
    self.init(adopting: copy.base, count: copy.count)
  }

  deinit { base.deallocate() }

  /// The bytes read as UTF-8.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Lends the bytes for the time of the call.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    try body(UnsafeRawBufferPointer(start: base, count: count))
  }

  /// Where the bytes are, for as long as this object lives.
  var address: UnsafeMutableRawPointer { base }

  private static func allocate(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (base: UnsafeMutableRawPointer, count: Int) {
    let base = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    if let source = bytes.baseAddress { base.copyMemory(from: source, byteCount: bytes.count) }
    return (base, bytes.count)
  }
}
