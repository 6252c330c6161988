/// Something that can write itself as HTML.
///
/// Views are values made of these; making them is inlinable, so that the rooms that make them compile it
/// with their own types (measured: a quarter fewer instructions for a page), and writing them is not,
/// because that gained nothing. Text is escaped where it is written, and there is no way to write
/// markup from a string that is not a literal of the program.
public protocol HTML {
  /// Writes the markup at the end of `page`.
  func write(to page: inout ByteWriter)
}

extension HTML {
  /// The markup as bytes.
  public func bytes() -> Bytes {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.finish()
  }

  /// The markup as a string, for tests and for text files.
  public func rendered() -> String { bytes().text }
}
