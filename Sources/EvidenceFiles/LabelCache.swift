internal import Evidence

/// The groups that the texts of a column stand for, looked up by their bytes.
struct LabelCache {
  private let grouping: Grouping
  private var index = HashIndex(expecting: 64)
  private var codes: [Int] = []

  /// An empty cache for a grouping.
  init(_ grouping: Grouping) { self.grouping = grouping }

  /// The code of a field, or -1 when it says nothing.
  ///
  /// - Parameters:
  ///   - bytes: The field.
  ///   - code: Gives a label its code when its text is first seen.
  /// - Returns: The code, or -1.
  mutating func code(_ bytes: Bytes, _ code: (String) -> Int) -> Int {
    let hash = bytes.hash64
    if let place = index.find(hash) { return codes[place] }
    let found = grouping.label(of: bytes.trimmed.text).map(code) ?? -1
    _ = index.insert(hash)
    codes.append(found)
    return found
  }
}
