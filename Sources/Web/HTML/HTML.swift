/// Something that can write itself as HTML.
///
/// Views are values made of these. Text is escaped where it is written, and there is no way to write
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

/// Nothing at all.
public struct NoHTML: HTML {
  /// Nothing.
  public init() {}
  public func write(to page: inout ByteWriter) {}
}

/// Text, escaped when written.
public struct Text: HTML {
  let text: String

  /// The text as a person reads it, unescaped.
  public init(_ text: String) { self.text = text }
  public func write(to page: inout ByteWriter) { page.appendEscaped(text) }
}

/// Markup that is a literal of the program, such as an inline figure.
public struct Markup: HTML {
  let markup: StaticString

  /// Takes only a literal, so that no outside text can become markup.
  public init(_ markup: StaticString) { self.markup = markup }
  public func write(to page: inout ByteWriter) { page.append(markup) }
}

/// Markup that was written once by a view and is written again as it stands.
///
/// For the parts of a page that are the same for every request in a language.
public struct Prepared: HTML, Sendable {
  let prepared: Bytes

  /// Writes `content` now and keeps the bytes.
  public init(@HTMLBuilder _ content: () -> some HTML) { prepared = content().bytes() }
  public func write(to page: inout ByteWriter) { prepared.withBytes { page.append($0) } }
}

/// Two pieces, one after the other.
public struct Pair<First: HTML, Second: HTML>: HTML {
  let first: First
  let second: Second
  public func write(to page: inout ByteWriter) {
    first.write(to: &page)
    second.write(to: &page)
  }
}

/// One of two pieces, from an `if`/`else` or `switch`.
public enum Either<First: HTML, Second: HTML>: HTML {
  case first(First)
  case second(Second)
  public func write(to page: inout ByteWriter) {
    switch self {
    case .first(let content): content.write(to: &page)
    case .second(let content): content.write(to: &page)
    }
  }
}

extension Optional: HTML where Wrapped: HTML {
  public func write(to page: inout ByteWriter) {
    if let self { self.write(to: &page) }
  }
}

extension Array: HTML where Element: HTML {
  public func write(to page: inout ByteWriter) {
    for piece in self { piece.write(to: &page) }
  }
}

/// Lets views be written as blocks of elements, strings, `if`, `switch` and `for`.
@resultBuilder
public enum HTMLBuilder {
  public static func buildExpression<Content: HTML>(_ content: Content) -> Content { content }
  public static func buildExpression(_ text: String) -> Text { Text(text) }
  public static func buildBlock() -> NoHTML { NoHTML() }
  public static func buildPartialBlock<First: HTML>(first: First) -> First { first }
  public static func buildPartialBlock<First: HTML, Second: HTML>(
    accumulated: First, next: Second
  ) -> Pair<First, Second> { Pair(first: accumulated, second: next) }
  public static func buildOptional<Content: HTML>(_ content: Content?) -> Content? { content }
  public static func buildEither<First: HTML, Second: HTML>(
    first: First
  ) -> Either<First, Second> { .first(first) }
  public static func buildEither<First: HTML, Second: HTML>(
    second: Second
  ) -> Either<First, Second> { .second(second) }
  public static func buildArray<Content: HTML>(_ contents: [Content]) -> [Content] { contents }
  public static func buildLimitedAvailability<Content: HTML>(_ content: Content) -> Content {
    content
  }
}
