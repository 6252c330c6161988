/// How ids, codes and field names are spelt: short plain ASCII, safe in addresses, file names and exports.
enum FieldName {
  /// Whether a text can be an id or a code.
  static func isPart(_ text: some StringProtocol, longest: Int = 40) -> Bool {
    (1...longest).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  /// Whether a form field could belong to a question of some instrument: `instrument.item`, where the
  /// item of a table is called `row_column`.
  static func canBeItem(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && isPart(parts[0]) && isPart(parts[1], longest: 81)
  }
}
