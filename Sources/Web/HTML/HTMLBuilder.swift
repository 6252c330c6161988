/// Lets views be written as blocks of elements, strings, `if`, `switch` and `for`.
@resultBuilder
public enum HTMLBuilder {
  @inlinable
  public static func buildExpression<Content: HTML>(_ content: consuming Content) -> Content {
    content
  }
  @inlinable
  public static func buildExpression(_ text: String) -> Text { Text(text) }
  @inlinable
  public static func buildBlock() -> NoHTML { NoHTML() }
  @inlinable
  public static func buildPartialBlock<First: HTML>(first: consuming First) -> First { first }
  @inlinable
  public static func buildPartialBlock<First: HTML, Second: HTML>(
    accumulated: consuming First, next: consuming Second
  ) -> Pair<First, Second> { Pair(first: accumulated, second: next) }
  @inlinable
  public static func buildOptional<Content: HTML>(_ content: consuming Content?) -> Content? {
    content
  }
  @inlinable
  public static func buildEither<First: HTML, Second: HTML>(
    first: consuming First
  ) -> Either<First, Second> { .first(first) }
  @inlinable
  public static func buildEither<First: HTML, Second: HTML>(
    second: consuming Second
  ) -> Either<First, Second> { .second(second) }
  @inlinable
  public static func buildArray<Content: HTML>(_ contents: consuming [Content]) -> [Content] {
    contents
  }
  @inlinable
  public static func buildLimitedAvailability<Content: HTML>(_ content: consuming Content)
    -> Content
  {
    content
  }
}
