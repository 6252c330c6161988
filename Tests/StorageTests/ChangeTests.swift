import Storage
import Synchronization
import Testing

/// Something that a change throws of its own accord.
private struct Refused: Error, Equatable { let number: Int }

@Suite struct ChangeTests {
  @Test("a committed change can be read, and gives back what it returned")
  func committed() throws {
    try withNotes { database in
      let count = try database.write { connection in
        try connection.run(Notes.add, ["a", "é"])
        return try connection.run(Notes.put, ["a", "è"])
      }
      #expect(count == 1)
      #expect(try database.notes() == ["a": "è"])
    }
  }

  @Test("a change that fails is undone alone, and its neighbours of the same batch stand")
  func failing() throws {
    try withNotes { database in
      let gathering = Gathering<Void>()
      // The first holds the writer until all the others wait, so that they share one transaction.
      let hold = Hold()
      database.write({ _ in hold.wait() }, completion: gathering.expect(0))
      for number in 1...9 {
        database.write(
          { connection in
            try connection.run(Notes.add, [.text("\(number)"), "kept or not"])
            if number % 3 == 0 { throw Refused(number: number) }
            if number % 3 == 1 { try connection.run(Notes.add, [.text("\(number - 1)"), "there"]) }
          }, completion: gathering.expect(number))
      }
      hold.release()
      let results = gathering.all()
      #expect(results.map(\.number) == Array(0...9))
      for (number, result) in results {
        switch result {
        case .success: #expect(number % 3 != 0 || number == 0)
        case .failure(let error): #expect(error as? Refused == Refused(number: number))
        }
      }
      let left = try database.notes().keys.sorted()
      #expect(left == ["0", "1", "2", "3", "4", "5", "6", "7", "8"])
    }
  }

  @Test("a rule that is checked at the commit fails the change that broke it, not its neighbours")
  func deferredRule() throws {
    try withNotes { database in
      let gathering = Gathering<Void>()
      let hold = Hold()
      database.write({ _ in hold.wait() }, completion: gathering.expect(0))
      for number in 1...5 {
        database.write(
          { connection in
            if number == 3 {
              try connection.run(Notes.tag, ["3", "no such tag"])
            } else {
              try connection.run(Notes.add, [.text("\(number)"), ""])
            }
          }, completion: gathering.expect(number))
      }
      hold.release()
      let failed = gathering.all().filter { if case .failure = $0.result { true } else { false } }
      #expect(failed.map(\.number) == [3])
      let left = try database.notes().keys.sorted()
      #expect(left == ["1", "2", "4", "5"])
    }
  }

  @Test("catching the error of a statement does not save the change, as in PostgreSQL")
  func caught() throws {
    try withNotes { database in
      try database.write { try $0.run(Notes.add, ["a", "first"]) }
      #expect(throws: StorageError.self) {
        try database.write { connection in
          _ = try? connection.run(Notes.add, ["a", "second"])
          _ = try? connection.run(Notes.add, ["b", "after the failure"])
        }
      }
      #expect(try database.notes() == ["a": "first"])
      // The next change starts with a clean slate.
      try database.write { try $0.run(Notes.add, ["c", "third"]) }
      #expect(try database.notes() == ["a": "first", "c": "third"])
    }
  }

  @Test("what is queued when the database closes is committed; what comes later fails at once")
  func closing() throws {
    try withNotes { database in
      let gathering = Gathering<Void>()
      let hold = Hold()
      database.write({ _ in hold.wait() }, completion: gathering.expect(0))
      for number in 1...50 {
        database.write(
          { _ = try $0.run(Notes.add, [.text("\(number)"), ""]) },
          completion: gathering.expect(number))
      }
      hold.release()
      database.close()
      let results = gathering.soFar
      #expect(results.map(\.number) == Array(0...50))
      #expect(results.allSatisfy { if case .success = $0.result { true } else { false } })
      #expect(throws: StorageError.closed) { try database.write { _ in } }
      #expect(throws: StorageError.closed) { try database.read { _ in } }
      database.close()
    }
  }

  @Test("a change or a completion that waits for another change is told so instead of waiting")
  func waitingForItself() throws {
    try withNotes { database in
      #expect(throws: StorageError.self) {
        try database.write { _ in try database.write { _ in } }
      }
      let gathering = Gathering<Bool>()
      let told = gathering.expect(0)
      database.write({ _ in }) { _ in told(Result { (try? database.write { _ in }) == nil }) }
      let wasTold = try gathering.all().map { try $0.result.get() }
      #expect(wasTold == [true])
    }
  }

  @Test("a completion may hold the last reference to the database")
  func lastReference() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let gathering = Gathering<Void>()
    do {
      let database = try SQLiteDatabase(path: folder.file("notes.db"))
      let told = gathering.expect(0)
      let box = Mutex<SQLiteDatabase?>(database)
      database.write({ _ in }) { result in
        box.withLock { $0 = nil }
        told(result)
      }
    }
    #expect(gathering.all().count == 1)
  }
}
