internal import CZlib
internal import FoundationEssentials

/// Puts files into one archive (PKWARE APPNOTE 6.3.9: deflated, without the 64-bit extension).
///
/// The archive is made in memory, compressed: some 50 bytes for each log. What would be larger than 2 GB
/// is for the command line.
struct Archive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  private static let most = 2_000_000_000

  /// Adds a file.
  mutating func add(_ name: String, _ content: Data) throws(ExchangeError) {
    guard content.count < Self.most, bytes.count < Self.most else {
      throw .unwritable(name, reason: "it is too large for an archive")
    }
    let input = [UInt8](content)
    let sum = input.withUnsafeBufferPointer {
      crc32(0, $0.baseAddress, UInt32(truncatingIfNeeded: $0.count))
    }
    let packed = try Self.deflated(input, name)
    // The day of an entry is the first that the format has: the manifest says the real one.
    var entry: [UInt8] = []
    Self.put(20, 2, &entry)
    Self.put(0x0800, 2, &entry)
    Self.put(8, 2, &entry)
    Self.put(0, 2, &entry)
    Self.put(0x0021, 2, &entry)
    Self.put(Int(sum), 4, &entry)
    Self.put(packed.count, 4, &entry)
    Self.put(input.count, 4, &entry)
    Self.put(name.utf8.count, 2, &entry)
    Self.put(0, 2, &entry)
    Self.put(0x0201_4B50, 4, &directory)
    Self.put(20, 2, &directory)
    directory += entry
    Self.put(0, 6, &directory)
    Self.put(0o100600 << 16, 4, &directory)
    Self.put(bytes.count, 4, &directory)
    directory += Array(name.utf8)
    Self.put(0x0403_4B50, 4, &bytes)
    bytes += entry + Array(name.utf8) + packed
    count += 1
  }

  /// The whole archive.
  consuming func finish() -> [UInt8] {
    var end: [UInt8] = []
    Self.put(0x0605_4B50, 4, &end)
    Self.put(0, 4, &end)
    Self.put(count, 2, &end)
    Self.put(count, 2, &end)
    Self.put(directory.count, 4, &end)
    Self.put(bytes.count, 4, &end)
    Self.put(0, 2, &end)
    return bytes + directory + end
  }

  private static func put(_ number: Int, _ size: Int, _ bytes: inout [UInt8]) {
    for place in 0..<size { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }

  private static func deflated(_ input: [UInt8], _ name: String) throws(ExchangeError) -> [UInt8] {
    var stream = z_stream()
    // A negative window leaves out the header of zlib (zlib manual, deflateInit2).
    let code = deflateInit2_(
      &stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw .unwritable(name, reason: "no memory") }
    defer { deflateEnd(&stream) }
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(input.count))))
    var input = input
    let room = output.count
    let result = input.withUnsafeMutableBufferPointer { from in
      output.withUnsafeMutableBufferPointer { to in
        stream.next_in = from.baseAddress
        stream.avail_in = UInt32(truncatingIfNeeded: from.count)
        stream.next_out = to.baseAddress
        stream.avail_out = UInt32(truncatingIfNeeded: room)
        return deflate(&stream, Z_FINISH)
      }
    }
    guard result == Z_STREAM_END else { throw .unwritable(name, reason: "it cannot be packed") }
    return Array(output.prefix(room - Int(stream.avail_out)))
  }
}
