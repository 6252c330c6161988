/// The answers or the scores of a log, as they are kept.
public struct LogLine: Sendable {
  /// The heading that it is kept under; `nil` if it is kept in full.
  public let heading: LogHeading?
  let kept: String

  /// A line as it is kept under a heading.
  ///
  /// For whoever has put it together so, value by value (``LogHeading/start``).
  public init(_ kept: String, under heading: LogHeading) {
    (self.kept, self.heading) = (kept, heading)
  }

  /// A line in full, in the encoding of forms.
  public init(_ text: String) { (kept, heading) = (text, nil) }

  /// The line in full, in the encoding of forms.
  public var text: String {
    guard let heading else { return kept }
    var kept = kept
    return kept.withUTF8 { heading.full($0) }
  }

  /// Calls `body` with the bytes of the line in full, if it is kept so.
  public func withText<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    var text = text
    return text.withUTF8(body)
  }

  /// Calls `body` with the place of each name of the heading that has a value and with the value, until it
  /// says `false`.
  ///
  /// - Returns: whether it never did.
  public func eachValue(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    var kept = kept
    return kept.withUTF8 { LogHeading.each($0, body) }
  }
}
