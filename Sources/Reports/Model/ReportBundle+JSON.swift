internal import FoundationEssentials

extension ReportBundle {
  /// The numbers as one line of JSON; the same numbers always give the same bytes.
  ///
  /// - Throws: `EncodingError` for a number that JSON has no way to write, such as one that is not a number.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }

  /// Reads the numbers that `json` wrote; nil when it is something else.
  public init?(json: String) {
    guard let bundle = try? JSONDecoder().decode(ReportBundle.self, from: Data(json.utf8)) else {
      return nil
    }
    self = bundle
  }
}
