internal import CZlib

/// Compression in the gzip format (RFC 1952), done once at start.
enum Gzip {
  /// The bytes compressed as far as zlib can; `nil` if that is not smaller.
  static func compress(_ bytes: Bytes) -> Bytes? {
    guard bytes.count > 0, bytes.count <= Int(UInt32.max) else { return nil }
    var stream = z_stream()
    // 15 bits of window, and 16 more for the gzip format (zlib manual, deflateInit2).
    guard
      deflateInit2_(
        &stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    let room = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 16)
    stream.next_in = bytes.address.assumingMemoryBound(to: UInt8.self)
    stream.avail_in = UInt32(bytes.count)
    stream.next_out = room.assumingMemoryBound(to: UInt8.self)
    stream.avail_out = UInt32(bytes.count - 1)
    guard deflate(&stream, Z_FINISH) == Z_STREAM_END else {
      room.deallocate()
      return nil
    }
    return Bytes(adopting: room, count: bytes.count - 1 - Int(stream.avail_out))
  }
}
