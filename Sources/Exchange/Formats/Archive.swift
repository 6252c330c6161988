internal import CZlib
internal import EvidenceFiles

/// Puts files into one archive (PKWARE APPNOTE 6.3.9: deflated, without the 64-bit extension).
///
/// Each file is read, packed and written piece by piece, so that an archive of any size takes the same
/// memory. What would be larger than 2 GB is for the command line.
final class Archive {
  private let out: OutputFile
  private var written = 0
  private var directory: [UInt8] = []
  private var count = 0
  private static let most = 2_000_000_000
  private static let piece = 1 << 16

  /// Begins an archive.
  init(_ path: String) throws(ExchangeError) { out = try OutputFile(path) }

  /// Adds a file that lies at `path`.
  func add(_ name: String, at path: String) throws(ExchangeError) {
    let file: InputFile
    do throws(TableError) { file = try InputFile(path: path) } catch {
      throw .unwritable(name, reason: error.description)
    }
    var place = 0
    try add(name) { (memory) throws(ExchangeError) in
      do throws(TableError) {
        let found = try file.read(into: memory, count: Self.piece, at: place)
        place += found
        return found
      } catch {
        throw .unwritable(name, reason: error.description)
      }
    }
  }

  /// Adds a file of this text.
  func add(_ name: String, text: String) throws(ExchangeError) {
    var rest = Array(text.utf8)[...]
    try add(name) { memory in
      let next = rest.prefix(Self.piece)
      for (place, byte) in next.enumerated() { memory[place] = byte }
      rest = rest.dropFirst(Self.piece)
      return next.count
    }
  }

  /// Puts the archive in its place.
  func finish() throws(ExchangeError) {
    let start = written
    try put(directory)
    var end: [UInt8] = []
    Self.put(0x0605_4B50, 4, &end)
    Self.put(0, 4, &end)
    Self.put(count, 2, &end)
    Self.put(count, 2, &end)
    Self.put(directory.count, 4, &end)
    Self.put(start, 4, &end)
    Self.put(0, 2, &end)
    try put(end)
    try out.finish()
  }

  private func add(
    _ name: String,
    next: (UnsafeMutablePointer<UInt8>) throws(ExchangeError) -> Int
  ) throws(ExchangeError) {
    let start = written
    // Sum and sizes are not known yet: they follow the file (flag 3) and stand in the directory.
    var entry = Self.entry()
    Self.put(0, 12, &entry)
    Self.put(name.utf8.count, 2, &entry)
    Self.put(0, 2, &entry)
    var head: [UInt8] = []
    Self.put(0x0403_4B50, 4, &head)
    try put(head + entry + Array(name.utf8))
    let sizes = try pack(name, next: next)
    var after: [UInt8] = []
    Self.put(0x0807_4B50, 4, &after)
    try put(after + sizes)
    Self.put(0x0201_4B50, 4, &directory)
    Self.put(20, 2, &directory)
    directory += Self.entry() + sizes
    Self.put(name.utf8.count, 2, &directory)
    Self.put(0, 8, &directory)
    Self.put(0o100600 << 16, 4, &directory)
    Self.put(start, 4, &directory)
    directory += Array(name.utf8)
    count += 1
    guard written < Self.most else { throw .unwritable(name, reason: "the archive is too large") }
  }

  /// What an entry begins with, here and in the directory.
  private static func entry() -> [UInt8] {
    var entry: [UInt8] = []
    put(20, 2, &entry)
    put(0x0808, 2, &entry)
    put(8, 2, &entry)
    // The day of an entry is the first that the format has: the manifest says the real one.
    put(0, 2, &entry)
    put(0x0021, 2, &entry)
    return entry
  }

  /// Packs a file.
  ///
  /// - Returns: its sum, how large it is packed, and how large it was.
  private func pack(
    _ name: String, next: (UnsafeMutablePointer<UInt8>) throws(ExchangeError) -> Int
  ) throws(ExchangeError) -> [UInt8] {
    var stream = z_stream()
    // A negative window leaves out the header of zlib (zlib manual, deflateInit2).
    let code = deflateInit2_(
      &stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else { throw .unwritable(name, reason: "no memory") }
    defer { deflateEnd(&stream) }
    let input = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.piece)
    let output = UnsafeMutablePointer<UInt8>.allocate(capacity: Self.piece)
    defer {
      input.deallocate()
      output.deallocate()
    }
    var (sum, packed, size) = (UInt(0), 0, 0)
    var result = Z_OK
    while result != Z_STREAM_END {
      let found = try next(input)
      size += found
      guard size < Self.most else {
        throw .unwritable(name, reason: "it is too large for an archive")
      }
      sum = crc32(sum, input, UInt32(truncatingIfNeeded: found))
      stream.next_in = input
      stream.avail_in = UInt32(truncatingIfNeeded: found)
      repeat {
        stream.next_out = output
        stream.avail_out = UInt32(truncatingIfNeeded: Self.piece)
        result = deflate(&stream, found == 0 ? Z_FINISH : Z_NO_FLUSH)
        guard result != Z_STREAM_ERROR else {
          throw .unwritable(name, reason: "it cannot be packed")
        }
        let made = Self.piece - Int(stream.avail_out)
        packed += made
        try put(UnsafeBufferPointer(start: output, count: made))
      } while stream.avail_out == 0
    }
    var sizes: [UInt8] = []
    for number in [Int(sum), packed, size] { Self.put(number, 4, &sizes) }
    return sizes
  }

  private func put(_ bytes: [UInt8]) throws(ExchangeError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(ExchangeError) in try put(bytes) }
  }

  private func put(_ bytes: UnsafeBufferPointer<UInt8>) throws(ExchangeError) {
    try out.write(bytes)
    written += bytes.count
  }

  private static func put(_ number: Int, _ size: Int, _ bytes: inout [UInt8]) {
    for place in 0..<size {
      bytes.append(UInt8(truncatingIfNeeded: place < 8 ? number >> (8 * place) : 0))
    }
  }
}
