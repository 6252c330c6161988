/// The fields of an object in a definition file.
struct EntryFields {
  let entry: Entry
  let fields: [String: Entry]

  /// A field that may be left out.
  subscript(key: String) -> Entry? { fields[key] }

  /// A field that must be there.
  func required(_ key: String, _ findings: inout Findings) -> Entry? {
    if let field = fields[key] { return field }
    findings.add(.missing(key), at: entry)
    return nil
  }

  /// Reads a field that must be there.
  func need<Value>(
    _ key: String, _ findings: inout Findings, _ read: (Entry, inout Findings) -> Value?
  ) -> Value? {
    required(key, &findings).flatMap { read($0, &findings) }
  }

  /// Reads a field that may be left out.
  func maybe<Value>(
    _ key: String, _ findings: inout Findings, _ read: (Entry, inout Findings) -> Value?
  ) -> Value? {
    fields[key].flatMap { read($0, &findings) }
  }
}
