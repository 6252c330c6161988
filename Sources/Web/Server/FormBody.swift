/// The body of a request as it comes in.
struct FormBody: ~Copyable {
  private var writer: ByteWriter?

  /// An empty body.
  init() { writer = nil }

  /// How much of a body that is too large is read and thrown away, rather than closing the connection
  /// on a browser that is still sending and would then show no page at all.
  static func drained(_ limit: Int) -> Int { max(limit, 1 << 20) * 8 }

  /// Takes some more bytes; keeps them only if they are `wanted`.
  ///
  /// Room is made as bytes arrive, not as they are announced, so that announcing a large form and
  /// sending nothing costs the server nothing.
  mutating func append(_ bytes: UnsafeRawBufferPointer, wanted: Bool) {
    guard wanted else { return }
    if writer == nil { writer = ByteWriter(capacity: bytes.count) }
    writer?.append(bytes)
  }

  /// The bytes as they came; whoever asks has no more use for the body.
  mutating func bytes() -> Bytes {
    guard let writer = writer.take() else { return Bytes("") }
    return writer.finish()
  }

  /// The fields of the form.
  func fields() -> Fields {
    switch writer {
    case .none: [:]
    case .some(let writer): writer.withBytes { FormEncoding.decode($0) }
    }
  }
}
