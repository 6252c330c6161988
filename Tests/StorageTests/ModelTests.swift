import Storage
import Testing

/// One random change to the notes, known to the model and to the database.
private enum Step {
  case put(String, String)
  case add(String, String)
  case remove(String)
  case move(from: String, to: String)
  /// Does something, and then thinks better of it.
  case regret(String)

  struct Regret: Error {}

  static func random(_ random: inout Seeded) -> Step {
    func key() -> String { "k\(Int.random(in: 0..<12, using: &random))" }
    func body() -> String { "b\(Int.random(in: 0..<1_000_000, using: &random))" }
    return switch Int.random(in: 0..<10, using: &random) {
    case 0..<3: .put(key(), body())
    case 3..<6: .add(key(), body())
    case 6: .remove(key())
    case 7..<9: .move(from: key(), to: key())
    default: .regret(key())
    }
  }

  /// The notes after the step; `nil` if it fails.
  func after(_ notes: [String: String]) -> [String: String]? {
    var notes = notes
    switch self {
    case .put(let key, let body): notes[key] = body
    case .add(let key, let body):
      if notes[key] != nil { return nil }
      notes[key] = body
    case .remove(let key): notes[key] = nil
    case .move(let from, let to):
      guard let body = notes.removeValue(forKey: from) else { return nil }
      if notes[to] != nil { return nil }
      notes[to] = body
    case .regret: return nil
    }
    return notes
  }

  func run(on connection: any Connection) throws {
    switch self {
    case .put(let key, let body): try connection.run(Notes.put, [.text(key), .text(body)])
    case .add(let key, let body): try connection.run(Notes.add, [.text(key), .text(body)])
    case .remove(let key): try connection.run(Notes.remove, [.text(key)])
    case .move(let from, let to):
      guard let body = try connection.first(Notes.find, [.text(from)], { $0.text(0) }) else {
        throw Regret()
      }
      try connection.run(Notes.remove, [.text(from)])
      try connection.run(Notes.add, [.text(to), .text(body)])
    case .regret(let key):
      try connection.run(Notes.remove, [.text(key)])
      try connection.run(Notes.put, ["regretted", .text(key)])
      throw Regret()
    }
  }
}

@Suite struct ModelTests {
  @Test("changes happen in order, whole or not at all, and a read sees one state", arguments: 1...8)
  func agreesWithModel(seed: Int) throws {
    var random = Seeded(seed)
    try withNotes { database in
      try database.write { try $0.run("CREATE TABLE turn (number BIGINT)") }
      try database.write { try $0.run("INSERT INTO turn (number) VALUES (0)") }
      // The state after each change that succeeded.
      var states: [[String: String]] = [[:]]
      var shouldSucceed: [Bool] = []
      let gathering = Gathering<Void>()
      for number in 0..<400 {
        let step = Step.random(&random)
        let after = states.last.flatMap(step.after)
        shouldSucceed.append(after != nil)
        if let after { states.append(after) }
        database.write(
          { connection in
            try step.run(on: connection)
            try connection.run("UPDATE turn SET number = number + 1")
          }, completion: gathering.expect(number))
        guard Int.random(in: 0..<5, using: &random) == 0 else { continue }
        // A read sees every change whose completion was called, and the notes of exactly one turn.
        let known = gathering.soFar.count { if case .success = $0.result { true } else { false } }
        let (notes, turn) = try database.read { connection in
          let notes = try connection.notes()
          return (notes, try connection.first("SELECT number FROM turn") { $0.integer(0) } ?? -1)
        }
        #expect((known..<states.count).contains(turn))
        #expect(states[turn] == notes)
      }
      let results = gathering.all()
      #expect(results.map(\.number) == Array(0..<400))
      for (number, result) in results {
        #expect((try? result.get()) != nil ? shouldSucceed[number] : !shouldSucceed[number])
      }
      #expect(try database.notes() == states.last)
    }
  }

  @Test("sixteen threads that each wait for their changes lose none and double none")
  func manyThreads() throws {
    try withNotes { database in
      let gathering = Gathering<Int>()
      for thread in 0..<16 {
        let told = gathering.expect(thread)
        onThread {
          told(
            Result {
              try (0..<50).reduce(0) { sum, turn in
                try sum
                  + database.write {
                    try $0.run(Notes.add, [.text("\(thread) \(turn)"), .text("\(thread)")])
                  }
              }
            })
        }
      }
      let counts = try gathering.all().map { try $0.result.get() }
      #expect(counts == Array(repeating: 50, count: 16))
      let notes = try database.notes()
      #expect(notes.count == 800)
      for (key, body) in notes { #expect(key.hasPrefix("\(body) ")) }
    }
  }
}
