/// Markup that was written once by a view and is written again as it stands.
///
/// For the parts of a page that are the same for every request in a language.
@frozen public struct Prepared: HTML, Sendable {
  @usableFromInline let prepared: Bytes

  /// Writes `content` now and keeps the bytes.
  @inlinable public init(@HTMLBuilder _ content: () -> some HTML) { prepared = content().bytes() }
  public func write(to page: inout ByteWriter) { prepared.withBytes { page.append($0) } }
}
