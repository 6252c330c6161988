import Foundation
import Storage
import Synchronization

// Adds numbered rows from many threads, and prints each number once its row is durable. It never ends
// by itself: the test that started it kills it.
// Usage: CrashWriter FILE FIRST-NUMBER THREADS

let arguments = CommandLine.arguments
guard arguments.count == 4, let first = Int(arguments[2]), let threads = Int(arguments[3]) else {
  exit(64)
}
let database = try SQLiteDatabase(path: arguments[1])
try database.migrate([
  Migration(1, "rows", ["CREATE TABLE entry (number BIGINT NOT NULL, body TEXT NOT NULL)"])
])
let next = Atomic(first)
let body = String(repeating: "what was said, ", count: 40)
for _ in 0..<threads {
  Thread.detachNewThread {
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      do {
        try database.write { connection in
          try connection.run(
            "INSERT INTO entry (number, body) VALUES ($1, $2)",
            [.integer(Int64(number)), .text(body)])
        }
      } catch { exit(1) }
      // One call for one line, so that lines of several threads are never mixed.
      let line = Array("\(number)\n".utf8)
      if write(1, line, line.count) != line.count { exit(2) }
    }
  }
}
while true { pause() }
