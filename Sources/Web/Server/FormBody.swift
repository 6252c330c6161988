/// The body of a request as it comes in.
struct FormBody: ~Copyable {
  private var writer: ByteWriter?
  private let limit: Int
  private var received = 0

  /// An empty body that keeps at most `limit` bytes.
  init(limit: Int) { self.limit = limit }

  /// How much of a body that is too large is read and thrown away, rather than closing the connection
  /// on a browser that is still sending and would then show no page at all.
  static func drained(_ limit: Int) -> Int { max(limit, 1 << 20) * 8 }

  /// Whether more came than is kept.
  var isTooLarge: Bool { received > limit }

  /// Whether more came than is even thrown away.
  var isFlood: Bool { received > FormBody.drained(limit) }

  /// Takes some more bytes; keeps them only if they are `wanted` and within the limit.
  ///
  /// Room is made as bytes arrive, not as they are announced, so that announcing a large form and
  /// sending nothing costs the server nothing.
  mutating func append(_ bytes: UnsafeRawBufferPointer, wanted: Bool) {
    received += bytes.count
    guard wanted, !isTooLarge else {
      writer = nil
      return
    }
    if writer == nil { writer = ByteWriter(capacity: bytes.count) }
    writer?.append(bytes)
  }

  /// The fields of the form.
  func fields() -> Fields {
    switch writer {
    case .none: [:]
    case .some(let writer): writer.withBytes { FormEncoding.decode($0) }
    }
  }
}
