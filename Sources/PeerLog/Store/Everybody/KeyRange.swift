internal import Identity
internal import Storage

/// Some of the people, by their keys in the order in which the database has them: that of their bytes.
struct KeyRange: Sendable {
  /// The key before the first.
  var after = ""
  /// The last key; all that follow, when nil.
  var through: String?

  /// Everybody.
  init() {}

  /// A few people with a person among them, the last.
  init(endingWith key: ParticipantKey) {
    (after, through) = (String(key.rawValue.dropLast()), key.rawValue)
  }

  /// Whether a key is in it.
  func contains(_ key: ParticipantKey) -> Bool {
    let bytes = key.rawValue.utf8
    return after.utf8.lexicographicallyPrecedes(bytes)
      && !(through.map { $0.utf8.lexicographicallyPrecedes(bytes) } ?? false)
  }

  /// Hands over the first people of it, in the order of their keys.
  ///
  /// - Parameters:
  ///   - selection: What is asked of whom: `SELECT ... FROM participant ...`.
  ///   - most: How many people at most.
  ///   - connection: A connection to the store.
  ///   - body: Takes the row of each.
  /// - Throws: what the store or `body` throws.
  func eachFirst(
    _ selection: String, most: Int, on connection: any Connection,
    _ body: (any Row) throws -> Void
  ) throws {
    let bounds = [after, through].compactMap(\.self)
    let end = through == nil ? "" : "AND key <= $2"
    try connection.each(
      "\(selection) WHERE key > $1 \(end) ORDER BY key LIMIT $\(bounds.count + 1)",
      bounds.map(Value.text) + [.integer(Int64(most))], body)
  }

  /// Fewer people than this are not worth a part of their own.
  private static let leastPart = 2_000
  private static let mostParts = 2

  /// Divides everybody who joined into parts of about equal size, in the order of keys.
  ///
  /// - Parameters:
  ///   - parts: How many; by the number of people, when nil.
  ///   - connection: A connection to the store.
  /// - Returns: The parts; fewer where there are fewer people.
  /// - Throws: `StorageError`.
  static func dividing(into parts: Int?, on connection: any Connection) throws -> [KeyRange] {
    let people = try connection.first("SELECT COUNT(*) FROM participant") { $0.integer(0) } ?? 0
    let count = min(parts ?? min(people / leastPart, mostParts), people)
    var ranges = [KeyRange()]
    guard count > 1 else { return ranges }
    for part in 1..<count {
      let offset = Int64(part * people / count - 1)
      guard
        let key = try connection.first(
          "SELECT key FROM participant ORDER BY key LIMIT 1 OFFSET $1", [.integer(offset)],
          { $0.text(0) })
      else { break }
      ranges[ranges.count - 1].through = key
      ranges.append(KeyRange())
      ranges[ranges.count - 1].after = key
    }
    return ranges
  }
}
