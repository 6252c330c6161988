import Foundation
import Storage

/// What the benchmark stores: logs of about 600 bytes with two indexes, each with a draft to delete.
enum Logs {
  static let migration = Migration(
    1, "logs and drafts",
    [
      """
      CREATE TABLE log (
        key TEXT PRIMARY KEY, participant TEXT NOT NULL, month TEXT NOT NULL, answers TEXT NOT NULL,
        received BIGINT NOT NULL)
      """,
      "CREATE UNIQUE INDEX log_participant ON log (participant, month)",
      "CREATE TABLE draft (participant TEXT PRIMARY KEY, answers TEXT NOT NULL)",
    ])

  static let insert = """
    INSERT INTO log (key, participant, month, answers, received) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (participant, month) DO NOTHING
    """
  static let discard = "DELETE FROM draft WHERE participant = $1"
  static let find = "SELECT participant, month, answers, received FROM log WHERE key = $1"

  static let answers = String(repeating: "eight kinds, 3; ", count: 32)

  /// A key that looks random but can be made again from its number.
  static func key(_ number: Int, _ kind: UInt64) -> String {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15 &+ kind
    var text = ""
    for _ in 0..<2 {
      state = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      state = (state ^ (state >> 27)) &* 0x94D0_49BB_1331_11EB
      state ^= state >> 31
      text += String(state, radix: 32)
    }
    return text
  }

  static func log(_ number: Int) -> [Value] {
    [
      .text(key(number, 1)), .text(key(number, 2)), "2016-03", .text(answers),
      .integer(Int64(number)),
    ]
  }

  /// Stores logs and drafts of earlier months, so that the trees have a realistic depth.
  static func fill(_ database: SQLiteDatabase, logs: Int, drafts: Range<Int>) throws {
    for start in stride(from: 0, to: logs, by: 1000) {
      try database.write { connection in
        for number in start..<min(start + 1000, logs) { try connection.run(insert, log(number)) }
      }
    }
    for start in stride(from: drafts.lowerBound, to: drafts.upperBound, by: 1000) {
      try database.write { connection in
        for number in start..<min(start + 1000, drafts.upperBound) {
          try connection.run(
            "INSERT INTO draft (participant, answers) VALUES ($1, $2)",
            [.text(key(number, 2)), .text(answers)])
        }
      }
    }
  }
}
