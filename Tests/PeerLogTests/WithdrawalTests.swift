import Identity
import PeerLog
import Storage
import TestSupport
import Testing

/// Taking everything out, held against the schema itself, so that no table can be forgotten.
@Suite struct WithdrawalTests {
  let village: Village

  /// The tables that are about places and the program itself, and never about a person; headings are the
  /// names of questions.
  let aboutNobody = [
    "area", "disclosure_rule",
    "id_batch", "log_heading", "migration", "organisation", "organisation_area",
    "organisation_part",
    "programme",
    "project", "setup_draft", "telling",
  ]

  init() throws { village = try Village() }

  private func tables(_ store: any Database) throws -> [String] {
    try store.read {
      try $0.all(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'"
      ) { $0.text(0) }
    }
  }

  private func columns(of table: String, _ store: any Database) throws -> [(String, isText: Bool)] {
    let sql = try store.read {
      try $0.first("SELECT sql FROM sqlite_master WHERE name = $1", [.text(table)]) { $0.text(0) }
    }
    // The columns in the statement that made the table: a name and a type each.
    return (sql ?? "").matches(of: /[(,]\s*([a-z_]+) (TEXT|BIGINT|DOUBLE PRECISION)/).map {
      (String($0.output.1), $0.output.2 == "TEXT")
    }
  }

  /// A row in every table, with `person` in every column that can hold a text.
  private func fill(_ store: any Database, except: [String], _ person: String) throws {
    for table in try tables(store) where !except.contains(table) {
      let columns = try columns(of: table, store)
      try #require(!columns.isEmpty, "\(table)")
      let names = columns.map(\.0).joined(separator: ", ")
      let places = (1...columns.count).map { "$\($0)" }.joined(separator: ", ")
      let values = columns.map { $0.isText ? Value.text(person) : .integer(1) }
      try store.write { connection in
        try connection.run("INSERT INTO \(table) (\(names)) VALUES (\(places))", values)
      }
    }
  }

  /// How many rows of each table have `person` in some column.
  private func rows(_ store: any Database, with person: String) throws -> [String: Int] {
    var found: [String: Int] = [:]
    for table in try tables(store) {
      let columns = try columns(of: table, store).filter(\.isText).map(\.0)
      guard !columns.isEmpty else { continue }
      let test = columns.map { "\($0) = $1" }.joined(separator: " OR ")
      let count = try store.read {
        try $0.first("SELECT COUNT(*) FROM \(table) WHERE \(test)", [.text(person)]) {
          $0.integer(0)
        }
      }
      if let count, count > 0 { found[table] = count }
    }
    return found
  }

  @Test("Whoever takes everything out is in no table but those that say that somebody left")
  func kith() throws {
    let others = aboutNobody + ["evidence_note", "withdrawal"]
    for person in ["leaving", "staying"] { try fill(village.kith, except: others, person) }
    let full = try rows(village.kith, with: "leaving")
    #expect(Set(full.keys) == Set(try tables(village.kith)).subtracting(others))
    try village.kith.write {
      try Withdrawal.remove(ParticipantKey(rawValue: "leaving"), at: Village.today, on: $0)
    }
    // That somebody left on that day, and that the figures are to be counted without them.
    #expect(try rows(village.kith, with: "leaving") == ["evidence_note": 1, "withdrawal": 1])
    #expect(try rows(village.kith, with: "staying") == full)
  }

  @Test("Nothing of theirs is left among the names, contacts and sessions either")
  func identity() throws {
    // What belongs to an account stays with it; only its link to the participant goes.
    let accounts = ["account", "api_token", "role_grant", "sign_in_link"]
    let store = village.support.identity
    for person in ["leaving", "staying"] {
      try fill(store, except: accounts + ["migration"], person)
    }
    let full = try rows(store, with: "leaving")
    #expect(Set(full.keys) == Set(try tables(store)).subtracting(accounts + ["migration"]))
    let participants = village.house.participants
    try store.write { try participants.forget(ParticipantKey(rawValue: "leaving"), in: $0) }
    #expect(try rows(store, with: "leaving").isEmpty)
    #expect(try rows(store, with: "staying") == full)
  }
}
