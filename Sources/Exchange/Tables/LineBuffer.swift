internal import EvidenceFiles

/// Memory in which lines are put together, one after the other, so that a line costs none of its own.
final class LineBuffer {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 14
  private var used = 0

  init() { memory = .allocate(capacity: capacity) }

  deinit { memory.deallocate() }

  /// How many bytes have been put in.
  var count: Int { used }

  /// Whether nothing has been put in.
  var isEmpty: Bool { used == 0 }

  /// What has been put in; valid until more is.
  var bytes: Bytes { Bytes(start: memory, count: used) }

  /// What has been put in.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Some of the bytes that have been put in; valid until more are.
  @inline(__always)
  func bytes(_ start: Int, _ end: Int) -> Bytes { Bytes(start: memory + start, count: end - start) }

  /// Begins a line.
  func clear() { used = 0 }

  @inline(__always)
  func put(_ byte: UInt8) {
    if used == capacity { grow(by: 1) }
    memory[used] = byte
    used += 1
  }

  @inline(__always)
  func put(_ bytes: Bytes) {
    guard let source = bytes.baseAddress else { return }
    // Most answers are one digit.
    if bytes.count == 1 { return put(source[0]) }
    if used + bytes.count > capacity { grow(by: bytes.count) }
    (memory + used).update(from: source, count: bytes.count)
    used += bytes.count
  }

  @inline(__always)
  func put(_ text: String) {
    var text = text
    text.withUTF8 { put($0) }
  }

  /// Puts in decimal digits.
  @inline(__always)
  func put(_ number: Int) {
    if used + Digits.most > capacity { grow(by: Digits.most) }
    used += Digits.write(number, to: memory + used)
  }

  private func grow(by bytes: Int) {
    capacity = max(2 * capacity, used + bytes)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: memory, count: used)
    memory.deallocate()
    memory = larger
  }
}
