internal import EvidenceFiles
internal import PeerLog

/// Puts a line of fields together as logs keep it: under a heading, or in full without one.
struct FieldLine {
  private let heading: LogHeading?
  /// What a line begins with.
  private let start: String
  /// For each field `name=`, encoded.
  private let names: ShortTexts
  private let line = LineBuffer()
  /// The field that was written last.
  private var last = -1

  /// - Parameters:
  ///   - names: The names of the fields in the order in which they are written, encoded: those of the
  ///     heading.
  ///   - heading: What the line is kept under.
  init(_ names: [String], under heading: LogHeading? = nil) {
    self.heading = heading
    self.names = ShortTexts(names.map { $0 + "=" })
    start = heading?.start ?? ""
  }

  /// Begins a value of a field, which is the one before or a later one; what is put in next is the value.
  @inline(__always)
  mutating func begin(_ field: Int) {
    if heading == nil {
      if !line.isEmpty { line.put(UInt8(ascii: "&")) }
      names.put(field, into: line)
    } else {
      if line.isEmpty { line.put(start) }
      if field == last { line.put(LogHeading.semicolon) }
      while last < field {
        line.put(LogHeading.comma)
        last += 1
      }
    }
  }

  @inline(__always)
  func put(_ number: Int) { line.put(number) }

  /// Puts a text in that is encoded, or has nothing that would have to be.
  @inline(__always)
  func put(_ text: String) { line.put(text) }

  /// The line, after which the next one begins.
  mutating func end() -> LogLine {
    let text = line.text
    line.clear()
    last = -1
    // A line without a field is kept as it is.
    guard let heading, !text.isEmpty else { return LogLine(text) }
    return LogLine(text, under: heading)
  }
}
