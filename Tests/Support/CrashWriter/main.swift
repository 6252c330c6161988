import Foundation
import Storage
import Synchronization

// Adds numbered rows from many threads, and prints each number once its row is durable. It never ends
// by itself: the test that started it kills it. Without a thread it adds all rows in one change, as an
// import does, and prints the number of each before anything is durable.
// Usage: CrashWriter FILE FIRST-NUMBER THREADS

let arguments = CommandLine.arguments
guard arguments.count == 4, let first = Int(arguments[2]), let threads = Int(arguments[3]) else {
  exit(64)
}
let database = try SQLiteDatabase(
  path: arguments[1], settings: threads == 0 ? .oneChange : SQLiteSettings())
try database.migrate([
  Migration(1, "rows", ["CREATE TABLE entry (number BIGINT NOT NULL, body TEXT NOT NULL)"])
])
let next = Atomic(first)
let body = String(repeating: "what was said, ", count: 40)
@Sendable func add(_ number: Int, on connection: any Connection) throws {
  try connection.run(
    "INSERT INTO entry (number, body) VALUES ($1, $2)", [.integer(Int64(number)), .text(body)])
}
@Sendable func say(_ number: Int) {
  // One call for one line, so that lines of several threads are never mixed.
  let line = Array("\(number)\n".utf8)
  if write(1, line, line.count) != line.count { exit(2) }
}
if threads == 0 {
  try database.write { connection in
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      try add(number, on: connection)
      say(number)
    }
  }
}
for _ in 0..<threads {
  Thread.detachNewThread {
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      do {
        try database.write { try add(number, on: $0) }
      } catch { exit(1) }
      say(number)
    }
  }
}
while true { pause() }
