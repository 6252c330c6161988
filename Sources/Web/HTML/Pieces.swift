/// Two pieces, one after the other.
@frozen public struct Pair<First: HTML, Second: HTML>: HTML {
  @usableFromInline let first: First
  @usableFromInline let second: Second

  @inlinable
  init(first: consuming First, second: consuming Second) {
    self.first = first
    self.second = second
  }

  public func write(to page: inout ByteWriter) {
    first.write(to: &page)
    second.write(to: &page)
  }
}

/// One of two pieces, from an `if`/`else` or `switch`.
@frozen public enum Either<First: HTML, Second: HTML>: HTML {
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
    withUnsafeBufferPointer { pieces in
      guard let first = pieces.baseAddress else { return }
      // Nothing is changed through it: a pointer that could change a piece is what keeps the compiler
      // from copying the piece before it is written.
      let mutable = UnsafeMutablePointer(mutating: first)
      for index in pieces.indices { (mutable + index).pointee.write(borrowed: &page) }
    }
  }
}

extension HTML {
  fileprivate mutating func write(borrowed page: inout ByteWriter) { write(to: &page) }
}
