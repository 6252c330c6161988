import Storage
import Testing

@Suite struct StatementTests {
  @Test("every value comes back as it went in", arguments: 1...20)
  func roundTrip(seed: Int) throws {
    var random = Seeded(seed)
    let alphabet = Array("aé漢\u{1F9E1}\u{0301}'\"\\\0\n$1?%")
    let text = String(
      (0..<Int.random(in: 0..<600, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      })
    let number = Int64.random(in: .min ... .max, using: &random)
    let double = Double(bitPattern: UInt64.random(in: 0..<0x7FF0_0000_0000_0000, using: &random))
    try withNotes { database in
      try database.write {
        try $0.run("CREATE TABLE every (a TEXT, b BIGINT, c DOUBLE PRECISION, d TEXT, e BIGINT)")
      }
      try database.write {
        try $0.run(
          "INSERT INTO every (a, b, c, d, e) VALUES ($1, $2, $3, $4, $5)",
          [.text(text), .integer(number), .double(double), .null, .integer(optional: nil)])
      }
      try database.read { connection in
        try connection.each("SELECT a, b, c, d, e FROM every", []) { row in
          #expect(row.text(0) == text)
          #expect(row.integer(1) == Int(number))
          #expect(row.double(2) == double)
          #expect(row.isNull(3) && row.text(3).isEmpty && row.optionalText(3) == nil)
          #expect(row.isNull(4) && row.integer(4) == 0 && row.optionalInteger(4) == nil)
          #expect(row.optionalText(0) == text && row.optionalInteger(1) == Int(number))
        }
        let found = try connection.first("SELECT b FROM every WHERE a = $1", [.text(text)]) {
          $0.integer(0)
        }
        #expect(found == Int(number))
      }
    }
  }

  @Test(
    "a wrong statement is refused, with a reason that names what is wrong",
    arguments: [
      ("SELECT $2, $1", "$1"), ("SELECT ?", "$1"), ("SELECT $a", "$1"), ("SELECT $1", "0 values"),
      ("SELEC 1", "SELEC"), ("", "no statement"), ("SELECT 1; SELECT 2", "more than one"),
      ("SELECT body FROM nothing", "nothing"), ("SELECT \"no such column\"", "no such column"),
      ("BEGIN", "transactions"), ("COMMIT", "transactions"), ("SAVEPOINT x", "transactions"),
      ("PRAGMA synchronous = OFF", "settings"), ("ATTACH 'other.db' AS other", "settings"),
      ("SELECT datetime('now')", "datetime"), ("SELECT random()", "random"),
      ("SELECT group_concat(key) FROM note", "group_concat"),
    ])
  func wrongStatement(sql: String, part: String) throws {
    try withNotes { database in
      #expect {
        try database.read { try $0.each(sql, []) { _ in } }
      } throws: { error in
        guard case StorageError.other(let words) = error else { return false }
        return words.contains(part)
      }
      #expect(throws: StorageError.self) { try database.write { try $0.run(sql) } }
      // The connection is as good as before.
      let notes = try database.notes()
      #expect(notes.isEmpty)
    }
  }

  @Test("the statements of the shared subset are let through")
  func sharedSubset() throws {
    try withNotes { database in
      let returned = try database.write { connection in
        try connection.all(
          """
          INSERT INTO note (key, body) VALUES ($1, $2), ($3, $2)
          ON CONFLICT (key) DO UPDATE SET body = excluded.body RETURNING key
          """, ["a", "x", "b"]
        ) { $0.text(0) }
      }
      #expect(returned.sorted() == ["a", "b"])
      let read = try database.read { connection in
        try connection.all(
          """
          WITH numbered AS (
            SELECT key, ROW_NUMBER() OVER (ORDER BY key DESC) AS place FROM note
            WHERE body LIKE $1 AND COALESCE(tag, '') = '')
          SELECT COUNT(*), MAX(place), UPPER(MIN(key)) FROM numbered
          """, ["x%"]
        ) { "\($0.integer(0)) \($0.integer(1)) \($0.text(2))" }
      }
      #expect(read == ["2 2 A"])
      let capital = try database.read { connection in
        try connection.first("SELECT key FROM note WHERE body LIKE $1", ["X%"]) { $0.text(0) }
      }
      #expect(capital == nil)
    }
  }

  @Test("a statement whose rows were left half way, by an error, starts anew the next time")
  func leftHalfWay() throws {
    struct Enough: Error {}
    try withNotes { database in
      try database.write { connection in
        for number in 0..<5 { try connection.run(Notes.add, [.text("\(number)"), "x"]) }
      }
      for _ in 0..<3 {
        #expect(throws: Enough.self) {
          try database.read { try $0.each(Notes.everything, []) { _ in throw Enough() } }
        }
        let notes = try database.notes()
        #expect(notes.count == 5)
      }
    }
  }

  @Test("the same statement can run inside itself")
  func nested() throws {
    try withNotes { database in
      try database.write { connection in
        for number in 0..<4 { try connection.run(Notes.add, [.text("\(number)"), "x"]) }
      }
      let pairs = try database.read { connection in
        try connection.all(Notes.everything) { outer in
          let key = outer.text(0)
          let inner = try connection.all(Notes.everything) { $0.text(0) }
          #expect(outer.text(0) == key)
          return inner.map { key + $0 }
        }
      }
      #expect(Set(pairs.joined()).count == 16)
    }
  }

  @Test("a double that is not a number is refused instead of becoming null")
  func notANumber() throws {
    try withNotes { database in
      #expect(throws: StorageError.self) {
        try database.read { try $0.each("SELECT $1", [.double(.nan)]) { _ in } }
      }
    }
  }

  @Test("a read cannot change anything")
  func readOnly() throws {
    try withNotes { database in
      #expect(throws: StorageError.self) {
        try database.read { try $0.run(Notes.add, ["a", "b"]) }
      }
      let notes = try database.notes()
      #expect(notes.isEmpty)
    }
  }

  @Test("the plan of a statement tells an index from a walk through the table")
  func plan() throws {
    try withNotes { database in
      let plans = try [Notes.find, Notes.everything, Notes.remove].map(database.explain)
      #expect(plans[0].contains("SEARCH note USING INDEX"))
      #expect(plans[1].contains("SCAN note"))
      #expect(plans[2].contains("SEARCH note"))
      #expect(throws: StorageError.self) { try database.explain("SELECT body FROM nothing") }
    }
  }
}
