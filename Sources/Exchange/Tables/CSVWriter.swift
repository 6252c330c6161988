/// Writes rows as a table with commas (RFC 4180): UTF-8, `\n` at the end of each row.
///
/// A text that begins with `=`, `+`, `-` or `@` would be run by a spreadsheet; it gets an apostrophe in
/// front, and one that begins with an apostrophe gets another, so that reading gives back what was there
/// (OWASP, "CSV injection").
public final class CSVWriter {
  private let isText: [Bool]
  private var line: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 14
  private var used = 0
  private let reasons: [[UInt8]] = [.notAsked, .skipped, .preferNotToSay, .ticked]
    .map { (reason: MissingReason) in Array(reason.rawValue.utf8) }

  /// A writer of tables with these columns.
  public init(_ columns: [Column]) {
    isText = columns.map { if case .text = $0.type { true } else { false } }
    line = .allocate(capacity: capacity)
  }

  deinit { line.deallocate() }

  /// The first line: the names of the columns.
  public static func heading(_ columns: [Column]) -> String {
    columns.map { CSVText.cell($0.name) }.joined(separator: ",") + "\n"
  }

  /// The row as a line, valid until the next.
  public func line(_ row: TableRow) -> UnsafeBufferPointer<UInt8> {
    used = 0
    for column in 0..<row.count {
      if column > 0 { put(UInt8(ascii: ",")) }
      switch row.cell(column) {
      case .notAsked: break
      case .skipped: put(reasons[1])
      case .preferNotToSay: put(reasons[2])
      case .ticked: put(reasons[3])
      case .value:
        let bytes = row.bytes(column)
        if isText[column] { text(bytes) } else { put(bytes) }
      }
    }
    put(UInt8(ascii: "\n"))
    return UnsafeBufferPointer(start: line, count: used)
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    let isQuoted = bytes.contains(where: CSVText.needsQuotes)
    if isQuoted { put(UInt8(ascii: "\"")) }
    if let first = bytes.first, CSVText.isGuarded(first) { put(CSVText.apostrophe) }
    if isQuoted {
      for byte in bytes {
        if byte == UInt8(ascii: "\"") { put(byte) }
        put(byte)
      }
      put(UInt8(ascii: "\""))
    } else {
      put(bytes)
    }
  }

  @inline(__always)
  private func put(_ byte: UInt8) {
    if used == capacity { grow(by: 1) }
    line[used] = byte
    used += 1
  }

  @inline(__always)
  private func put(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    if used + bytes.count > capacity { grow(by: bytes.count) }
    (line + used).update(from: source, count: bytes.count)
    used += bytes.count
  }

  private func put(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { put($0) } }

  private func grow(by bytes: Int) {
    capacity = max(2 * capacity, used + bytes)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: line, count: used)
    line.deallocate()
    line = larger
  }
}
