internal import FoundationEssentials

extension ReportBundle {
  /// The numbers as one line of JSON; the same numbers always give the same bytes.
  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(self) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads the numbers that `json` wrote; nil when it is something else.
  public init?(json: String) {
    guard let bundle = try? JSONDecoder().decode(ReportBundle.self, from: Data(json.utf8)) else {
      return nil
    }
    self = bundle
  }
}
